import { mergeSorted } from './merge-sorted.ts';

/** Negative when row `a` comes before row `b`. Never 0 for two different rows. */
export type CompareRows = (a: number, b: number) => number;

const without = (order: Uint32Array, isGone: Uint8Array): Uint32Array => {
  const left = new Uint32Array(order.length);
  let length = 0;
  for (const row of order) {
    if (isGone[row] === 1) continue;
    left[length] = row;
    length += 1;
  }
  return left.subarray(0, length);
};

/**
 * The order with some rows put in anew: taken out where they stood, and put in where they belong.
 * The others are copied in long stretches, so that a commit costs the same at a million rows as at
 * ten thousand, but for the copying (about a millisecond a million).
 */
export const mergeOrder = (
  order: Uint32Array,
  changed: Uint32Array,
  rowCount: number,
  compare: CompareRows,
): Uint32Array => {
  const isChanged = new Uint8Array(rowCount);
  for (const row of changed) isChanged[row] = 1;
  const areAllNew = changed.length === rowCount - order.length;
  const rest = areAllNew ? order : without(order, isChanged);
  return mergeSorted(rest, changed.slice().sort(compare), compare);
};
