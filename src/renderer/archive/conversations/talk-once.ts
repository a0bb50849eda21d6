import type { EpochMs } from '../../../shared/session.ts';

/** A stretch of talk. Where its beginning is unknown, it overlaps nothing. */
export interface Talk {
  readonly answeredAt: EpochMs | null;
  readonly talkSeconds: number | null;
}

/**
 * Seconds in which somebody of one conversation talked: the union of its calls' talk times. Two
 * legs of one conversation that go on at once are one conversation's time, not two.
 */
export const talkOnce = (calls: readonly Talk[]): number => {
  let seconds = 0;
  const stretches: { readonly from: EpochMs; readonly to: EpochMs }[] = [];
  for (const { answeredAt, talkSeconds } of calls) {
    if (talkSeconds === null) continue;
    if (answeredAt === null) seconds += talkSeconds;
    else stretches.push({ from: answeredAt, to: answeredAt + talkSeconds * 1000 });
  }
  stretches.sort((a, b) => a.from - b.from);
  let end = -Infinity;
  for (const { from, to } of stretches) {
    seconds += Math.max(0, to - Math.max(from, end)) / 1000;
    end = Math.max(end, to);
  }
  return seconds;
};
