import type { EpochMs } from '../../shared/session.ts';

const earliest = Date.UTC(2000, 0, 1);
const latest = Date.UTC(2100, 0, 1);

/**
 * Unix seconds as milliseconds. Milliseconds by mistake are recognised (as seconds they would lie
 * beyond the year 5000). A time outside 2000–2099 is no time of a call and becomes unknown; the
 * raw JSON still shows it.
 */
export const fromUnixSeconds = (value: number | null): EpochMs | null => {
  if (value === null) return null;
  const ms = Math.round(Math.abs(value) >= 1e11 ? value : value * 1000);
  return ms >= earliest && ms < latest ? ms : null;
};

/** Whole seconds from one time to another; unknown if either is, or if they are out of order. */
export const secondsBetween = (from: EpochMs | null, to: EpochMs | null): number | null =>
  from === null || to === null || to < from ? null : Math.round((to - from) / 1000);
