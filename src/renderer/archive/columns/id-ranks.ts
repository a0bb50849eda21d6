import { drain } from '../sliced.ts';
import { mergeOrder, type CompareRows } from './merge-order.ts';
import type { PackedIds } from './packed-ids.ts';
import { sortByWord } from './radix-sort.ts';

type IdBytes = Pick<PackedIds, 'bytes' | 'ends'>;

/** Below this many rows a comparison sort beats clearing 65,536 counters. */
const fewRows = 4_096;

const folded = (byte: number): number => (byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte);

const startOf = (ids: IdBytes, row: number): number =>
  row === 0 ? 0 : (ids.ends.array[row - 1] ?? 0);

/** Case-insensitive first; equal but for case, by the bytes as they are. */
const compareFrom = (ids: IdBytes, depth: number, a: number, b: number): number => {
  const bytes = ids.bytes.array;
  const [startA, startB] = [startOf(ids, a), startOf(ids, b)];
  const [lengthA, lengthB] = [(ids.ends.array[a] ?? 0) - startA, (ids.ends.array[b] ?? 0) - startB];
  let byCase = 0;
  for (let at = 0; at < Math.min(lengthA, lengthB); at += 1) {
    const [byteA, byteB] = [bytes[startA + at] ?? 0, bytes[startB + at] ?? 0];
    if (byteA === byteB) continue;
    if (at >= depth) {
      const difference = folded(byteA) - folded(byteB);
      if (difference !== 0) return difference;
    }
    if (byCase === 0) byCase = byteA - byteB;
  }
  return lengthA - lengthB || byCase;
};

/** Four folded bytes of an id from `depth` on as a big-endian word; nothing counts as zero. */
const wordAt = (ids: IdBytes, row: number, depth: number): number => {
  const start = startOf(ids, row) + depth;
  const end = ids.ends.array[row] ?? 0;
  let word = 0;
  for (let at = start; at < start + 4; at += 1) {
    word = (word << 8) | (at < end ? folded(ids.bytes.array[at] ?? 0) : 0);
  }
  return word >>> 0;
};

interface Work {
  readonly ids: IdBytes;
  readonly low: Uint32Array;
  readonly high: Uint32Array;
}

/** Sorts by eight bytes at a time and goes deeper only where those are equal. */
const sortFrom = (work: Work, rows: Uint32Array, depth: number): Uint32Array => {
  const { ids, low, high } = work;
  if (rows.length <= fewRows) return rows.sort((a, b) => compareFrom(ids, depth, a, b));
  let isDone = true;
  for (const row of rows) {
    high[row] = wordAt(ids, row, depth);
    low[row] = wordAt(ids, row, depth + 4);
    isDone &&= startOf(ids, row) + depth >= (ids.ends.array[row] ?? 0);
  }
  if (isDone) return rows.sort((a, b) => compareFrom(ids, depth, a, b));
  const sorted = drain(sortByWord(drain(sortByWord(rows, low)), high));
  // Deeper runs write over low and high, so the borders are taken before.
  const borders = [0];
  for (let at = 1; at < sorted.length; at += 1) {
    const [one, next] = [sorted[at - 1] ?? 0, sorted[at] ?? 0];
    if (low[one] !== low[next] || high[one] !== high[next]) borders.push(at);
  }
  borders.push(sorted.length);
  for (let run = 1; run < borders.length; run += 1) {
    const [from, to] = [borders[run - 1] ?? 0, borders[run] ?? 0];
    if (to - from > 1) sorted.set(sortFrom(work, sorted.slice(from, to), depth + 8), from);
  }
  return sorted;
};

/**
 * `ranks()[row]` is the row's place when all calls are sorted by id, without regard to case. The
 * first time sorts them all; after that only ids that have come since are put in.
 */
export const createIdRanks = (ids: IdBytes): (() => Uint32Array) => {
  let sorted = new Uint32Array(0);
  let ranks = new Uint32Array(0);
  /** By row: 1 when another connection's call before it in `sorted` has the same id. */
  let isTie = new Uint8Array(0);
  const compare: CompareRows = (a, b) => compareFrom(ids, 0, a, b) || a - b;

  const addRows = (count: number): void => {
    const known = sorted.length;
    const added = Uint32Array.from({ length: count - known }, (_, at) => known + at);
    const isFirstTime = known === 0;
    const work = { ids, low: new Uint32Array(count), high: new Uint32Array(count) };
    sorted = (
      isFirstTime ? sortFrom(work, added, 0) : mergeOrder(sorted, added, count, compare)
    ) as typeof sorted;
    const ties = new Uint8Array(count);
    ties.set(isTie);
    for (let at = 1; at < count; at += 1) {
      const row = sorted[at] ?? 0;
      if (row >= known) ties[row] = Number(compareFrom(ids, 0, sorted[at - 1] ?? 0, row) === 0);
    }
    isTie = ties;
  };

  return () => {
    const count = ids.ends.length;
    if (ranks.length === count) return ranks;
    addRows(count);
    ranks = new Uint32Array(count);
    let rank = -1;
    for (const row of sorted) {
      if (isTie[row] === 0) rank += 1;
      ranks[row] = rank;
    }
    return ranks;
  };
};
