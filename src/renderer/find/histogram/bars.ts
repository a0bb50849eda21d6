import type { Histogram } from '../../archive/histogram/histogram.ts';
import { outcomes, type Outcome } from '../../../shared/outcome.ts';

export interface Share {
  readonly outcome: Outcome;
  readonly calls: number;
}

export interface Bar {
  readonly calls: number;
  /** From the foot of the bar upwards; only those that occur. */
  readonly shares: readonly Share[];
}

const sharesAt = (counts: Uint32Array, bucket: number): readonly Share[] =>
  outcomes
    .map((outcome, at) => ({ outcome, calls: counts[bucket * outcomes.length + at] ?? 0 }))
    .filter(({ calls }) => calls > 0);

const sum = (shares: readonly Share[]): number =>
  shares.reduce((total, { calls }) => total + calls, 0);

/** A bar for each bucket, in order of time. */
export const barsOf = ({ borders, counts }: Histogram): readonly Bar[] =>
  borders.slice(1).map((_, bucket) => {
    const shares = sharesAt(counts, bucket);
    return { calls: sum(shares), shares };
  });

/** Calls of the tallest. */
export const mostOf = (bars: readonly Bar[]): number =>
  bars.reduce((most, { calls }) => Math.max(most, calls), 0);

/** What several bars come to together. */
export const barOver = (bars: readonly Bar[]): Bar => {
  const shares = outcomes
    .map((outcome) => ({
      outcome,
      calls: sum(bars.flatMap((bar) => bar.shares.filter((one) => one.outcome === outcome))),
    }))
    .filter(({ calls }) => calls > 0);
  return { calls: sum(shares), shares };
};
