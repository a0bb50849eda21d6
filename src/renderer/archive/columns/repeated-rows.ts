import { rowCount, type CallColumns } from './call-columns.ts';

/** Slots of a block, by block: which of them are wanted, and the rows that stand there. */
const wantedSlots = (repeats: Uint32Array): ReadonlyMap<number, Int32Array> => {
  const ends = new Map<number, number>();
  for (let at = 0; at < repeats.length; at += 3) {
    const [block = 0, first = 0, count = 0] = repeats.subarray(at, at + 3);
    ends.set(block, Math.max(ends.get(block) ?? 0, first + count));
  }
  return new Map(Array.from(ends, ([block, end]) => [block, new Int32Array(end).fill(-1)]));
};

/**
 * The rows of `repeats` of a block. One pass over the columns: a page that only repeats comes a few
 * times in a sync, and an inverse of all places would have to be kept for it all the time. A place
 * where no row stands, because its block is damaged, is left out.
 */
export const repeatedRows = (
  columns: CallColumns,
  repeats: Uint32Array | undefined,
): readonly number[] => {
  if (repeats === undefined || repeats.length === 0) return [];
  const wanted = wantedSlots(repeats);
  const lowest = [...wanted.keys()].reduce((a, b) => Math.min(a, b), Infinity);
  const highest = [...wanted.keys()].reduce((a, b) => Math.max(a, b), 0);
  const [blocks, slots] = [columns.block.array, columns.slot.array];
  const count = rowCount(columns);
  for (let row = 0; row < count; row += 1) {
    const block = blocks[row] ?? 0;
    if (block < lowest || block > highest) continue;
    const rows = wanted.get(block);
    const slot = slots[row] ?? 0;
    if (rows !== undefined && slot < rows.length) rows[slot] = row;
  }
  const found: number[] = [];
  for (let at = 0; at < repeats.length; at += 3) {
    const [block = 0, first = 0, many = 0] = repeats.subarray(at, at + 3);
    found.push(...(wanted.get(block)?.subarray(first, first + many) ?? []));
  }
  return found.filter((row) => row >= 0);
};
