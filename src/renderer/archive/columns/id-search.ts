import type { PackedIds } from './packed-ids.ts';

/** About this many bytes are decoded at a time, so that a search holds no second copy of all ids. */
const chunkBytes = 1 << 20;

/** Byte for byte: position in the text is position in the buffer. */
const latin1 = new TextDecoder('latin1');
const encoder = new TextEncoder();

const firstRowEndingAfter = (ends: Uint32Array, count: number, position: number): number => {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ends[middle] ?? 0) > position) high = middle;
    else low = middle + 1;
  }
  return low;
};

/**
 * Calls `onRow` for each row whose id contains the words, without regard to ASCII case. Uses the
 * engine's own substring search over decoded stretches: five times faster than a loop over bytes.
 */
export const searchIds = (ids: PackedIds, words: string, onRow: (row: number) => void): void => {
  const needle = latin1.decode(encoder.encode(words)).toLowerCase();
  if (needle === '') return;
  const count = ids.ends.length;
  let firstRow = 0;
  while (firstRow < count) {
    const start = firstRow === 0 ? 0 : (ids.ends.array[firstRow - 1] ?? 0);
    const pastRow = Math.max(
      firstRow + 1,
      firstRowEndingAfter(ids.ends.array, count, start + chunkBytes),
    );
    const end = ids.ends.array[pastRow - 1] ?? start;
    const text = latin1.decode(ids.bytes.array.subarray(start, end)).toLowerCase();
    let row = firstRow;
    for (let hit = text.indexOf(needle); hit >= 0;) {
      while ((ids.ends.array[row] ?? 0) <= start + hit) row += 1;
      const rowEnd = (ids.ends.array[row] ?? 0) - start;
      // A hit that runs over the border of two ids is none; the next may begin one further on.
      const isWithin = hit + needle.length <= rowEnd;
      if (isWithin) onRow(row);
      hit = text.indexOf(needle, isWithin ? rowEnd : hit + 1);
    }
    firstRow = pastRow;
  }
};
