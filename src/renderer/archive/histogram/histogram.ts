import type { EpochMs } from '../../../shared/session.ts';

export type BucketUnit = 'hour' | 'day' | 'week' | 'month' | 'year';

export interface Buckets {
  readonly unit: BucketUnit;
  /** Each bucket begins at one and ends before the next; the last one ends the last bucket. */
  readonly borders: readonly EpochMs[];
}

/** The calls of a view over time, by outcome. Without calls that have a time, no borders. */
export interface Histogram extends Buckets {
  /** By bucket, and in each by outcome, in the order of `outcomes`. */
  readonly counts: Uint32Array;
  /** Calls that are in no bucket: nobody knows when they were. */
  readonly untimed: number;
}
