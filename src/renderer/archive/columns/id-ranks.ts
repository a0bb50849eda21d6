import type { PackedIds } from './packed-ids.ts';
import { sortByWords } from './radix-sort.ts';

/** Below this many rows a comparison sort beats clearing 65,536 counters. */
const fewRows = 4_096;

const folded = (byte: number): number => (byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte);

const startOf = (ids: PackedIds, row: number): number =>
  row === 0 ? 0 : (ids.ends.array[row - 1] ?? 0);

/** Case-insensitive first; equal but for case, by the bytes as they are. */
const compareFrom = (ids: PackedIds, depth: number, a: number, b: number): number => {
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
const wordAt = (ids: PackedIds, row: number, depth: number): number => {
  const start = startOf(ids, row) + depth;
  const end = ids.ends.array[row] ?? 0;
  let word = 0;
  for (let at = start; at < start + 4; at += 1) {
    word = (word << 8) | (at < end ? folded(ids.bytes.array[at] ?? 0) : 0);
  }
  return word >>> 0;
};

interface Work {
  readonly ids: PackedIds;
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
  const sorted = sortByWords(rows, [low, high]);
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

/** `ranks[row]` is the row's place when all calls are sorted by id, without regard to case. */
export const idRanks = (ids: PackedIds): Uint32Array => {
  const count = ids.ends.length;
  const rows = Uint32Array.from({ length: count }, (_, row) => row);
  const work = { ids, low: new Uint32Array(count), high: new Uint32Array(count) };
  const ranks = new Uint32Array(count);
  let rank = 0;
  let previous: number | null = null;
  for (const row of sortFrom(work, rows, 0)) {
    // Two connections may hold the same id: such calls share a rank.
    if (previous !== null && compareFrom(ids, 0, previous, row) !== 0) rank += 1;
    ranks[row] = rank;
    previous = row;
  }
  return ranks;
};
