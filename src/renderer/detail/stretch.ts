import type { EpochMs } from '../../shared/session.ts';

/** From the first to the last thing known of a call; `to` is never before `from`. */
export interface Stretch {
  readonly from: EpochMs;
  readonly to: EpochMs;
}

/** Where in the whole a time lies, 0 to 1; all lies at the beginning of a whole without length. */
export const shareOf = (at: EpochMs, { from, to }: Stretch): number =>
  to <= from ? 0 : Math.min(1, Math.max(0, (at - from) / (to - from)));

/** A share as CSS writes it. */
export const percent = (share: number): string => `${share * 100}%`;
