import { firstWhere } from '../../../shared/first-where.ts';
import type { PackedIds } from './packed-ids.ts';

/** About this many bytes are decoded at a time, so that a search holds no second copy of all ids. */
const chunkBytes = 1 << 20;

/** Byte for byte: position in the text is position in the buffer. */
const latin1 = new TextDecoder('latin1');
const encoder = new TextEncoder();

const capital = (byte: number): number => (byte >= 0x61 && byte <= 0x7a ? byte - 0x20 : byte);

/** A name is searched for far more often than an id, and ids are mostly digits and a to f. */
const canOccur = (wanted: Uint8Array, occurs: Uint8Array): boolean =>
  wanted.every((byte) => occurs[byte] === 1 || occurs[capital(byte)] === 1);

export interface RowStretch {
  readonly from: number;
  readonly to: number;
}

/**
 * Calls `onRow` for each row of the stretch whose id contains the words, without regard to ASCII
 * case. Uses the engine's own substring search over decoded text: five times faster than a loop
 * over bytes.
 */
export const searchIds = (
  ids: PackedIds,
  words: string,
  { from, to }: RowStretch,
  onRow: (row: number) => void,
): void => {
  const wanted = encoder.encode(words);
  const occurs = ids.occurs();
  if (wanted.length === 0 || !canOccur(wanted, occurs)) return;
  const hasCapitals = occurs.subarray(0x41, 0x5b).includes(1);
  const fold = (text: string): string => (hasCapitals ? text.toLowerCase() : text);
  const needle = fold(latin1.decode(wanted));
  const ends = ids.ends.array;
  let firstRow = from;
  while (firstRow < to) {
    const start = firstRow === 0 ? 0 : (ends[firstRow - 1] ?? 0);
    const pastChunk = firstWhere(firstRow, to, (row) => (ends[row] ?? 0) > start + chunkBytes);
    const pastRow = Math.max(firstRow + 1, pastChunk);
    const end = ends[pastRow - 1] ?? start;
    const text = fold(latin1.decode(ids.bytes.array.subarray(start, end)));
    let row = firstRow;
    for (let hit = text.indexOf(needle); hit >= 0;) {
      while ((ends[row] ?? 0) <= start + hit) row += 1;
      const rowEnd = (ends[row] ?? 0) - start;
      // A hit that runs over the border of two ids is none; the next may begin one further on.
      const isWithin = hit + needle.length <= rowEnd;
      if (isWithin) onRow(row);
      hit = text.indexOf(needle, isWithin ? rowEnd : hit + 1);
    }
    firstRow = pastRow;
  }
};
