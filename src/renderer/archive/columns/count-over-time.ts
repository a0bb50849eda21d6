import { firstWhere } from '../../../shared/first-where.ts';
import type { Buckets, Histogram } from '../histogram/histogram.ts';
import type { Sliced } from '../sliced.ts';
import type { CallColumns } from './call-columns.ts';
import { outcomes } from './codes.ts';

/** Between pauses; some two milliseconds of counting. */
const stretch = 131_072;

export interface TimeRows {
  readonly columns: CallColumns;
  /** 1 for each row that counts; without it all do. */
  readonly mask: Uint8Array | null;
  readonly rows: number;
}

function* rangeOf({ columns, mask, rows }: TimeRows): Sliced<readonly [number, number]> {
  let [first, last] = [Infinity, -Infinity];
  for (let from = 0; from < rows; from += stretch) {
    const times = columns.initiatedAt.array;
    const to = Math.min(rows, from + stretch);
    for (let row = from; row < to; row += 1) {
      if (mask !== null && mask[row] === 0) continue;
      const time = times[row] ?? Number.NaN;
      if (time < first) first = time;
      if (time > last) last = time;
    }
    yield;
  }
  return [first, last];
}

/** The last border that is not after the time; −1 before the first. */
const bucketAt = (borders: Float64Array, time: number): number =>
  firstWhere(0, borders.length, (place) => (borders[place] ?? 0) > time) - 1;

/** Calls come nearly in order of time, so the last one's bucket is tried before it is searched. */
function* countIn(
  { columns, mask, rows }: TimeRows,
  borders: Float64Array,
): Sliced<Pick<Histogram, 'counts' | 'untimed'>> {
  const buckets = borders.length - 1;
  const counts = new Uint32Array(buckets * outcomes.length);
  let [bucket, untimed] = [0, 0];
  for (let from = 0; from < rows; from += stretch) {
    const [times, codes] = [columns.initiatedAt.array, columns.outcome.array];
    const to = Math.min(rows, from + stretch);
    for (let row = from; row < to; row += 1) {
      if (mask !== null && mask[row] === 0) continue;
      const time = times[row] ?? Number.NaN;
      if (!(time >= (borders[bucket] ?? 0) && time < (borders[bucket + 1] ?? 0))) {
        // NaN, a call without a time, is found behind the last border as well.
        const found = Number.isNaN(time) ? -1 : bucketAt(borders, time);
        if (found < 0 || found >= buckets) {
          untimed += 1;
          continue;
        }
        bucket = found;
      }
      const at = bucket * outcomes.length + (codes[row] ?? 0);
      counts[at] = (counts[at] ?? 0) + 1;
    }
    yield;
  }
  return { counts, untimed };
}

const countAll = ({ mask, rows }: TimeRows): number =>
  mask === null ? rows : mask.subarray(0, rows).reduce((sum, one) => sum + one, 0);

/**
 * Two walks over the columns: how far the calls reach, and how many are in each bucket. A commit in
 * between is not waited for; with its revision the question is asked again.
 */
export function* countOverTime(
  held: TimeRows,
  bucketsFor: (first: number, last: number) => Buckets,
): Sliced<Histogram> {
  const [first, last] = yield* rangeOf(held);
  if (first > last)
    return { unit: 'day', borders: [], counts: new Uint32Array(), untimed: countAll(held) };
  const buckets = bucketsFor(first, last);
  return { ...buckets, ...(yield* countIn(held, Float64Array.from(buckets.borders))) };
}
