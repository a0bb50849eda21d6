/**
 * Stable sorts of row numbers by a number each, in linear time. Measured against
 * `Uint32Array.sort` with a comparator at a million rows, this is ten to twenty times faster,
 * because no comparison calls back into JavaScript.
 */

const digitBits = 16;
const buckets = 2 ** digitBits;
const digitMask = buckets - 1;

/** One stable counting pass over 16 bits; false when every digit was equal and nothing moved. */
const pass = (
  rows: Uint32Array,
  keys: Uint32Array,
  shift: number,
  target: Uint32Array,
  counts: Uint32Array,
): boolean => {
  counts.fill(0);
  for (const row of rows) {
    const digit = ((keys[row] ?? 0) >>> shift) & digitMask;
    counts[digit] = (counts[digit] ?? 0) + 1;
  }
  const first = rows[0] ?? 0;
  if (counts[((keys[first] ?? 0) >>> shift) & digitMask] === rows.length) return false;
  let place = 0;
  for (let digit = 0; digit < buckets; digit += 1) {
    const count = counts[digit] ?? 0;
    counts[digit] = place;
    place += count;
  }
  for (const row of rows) {
    const digit = ((keys[row] ?? 0) >>> shift) & digitMask;
    const to = counts[digit] ?? 0;
    target[to] = row;
    counts[digit] = to + 1;
  }
  return true;
};

/**
 * Sorts `rows` by `words[w][row]`, least significant word first. Returns a new array; `rows` and
 * the words stay as they are. Rows that are equal in all words keep their order.
 */
export const sortByWords = (rows: Uint32Array, words: readonly Uint32Array[]): Uint32Array => {
  let from = rows.slice();
  let into = new Uint32Array(rows.length);
  const counts = new Uint32Array(buckets);
  for (const word of words) {
    for (const shift of [0, digitBits]) {
      if (!pass(from, word, shift, into, counts)) continue;
      [from, into] = [into, from];
    }
  }
  return from;
};

/**
 * Two unsigned words a number whose order is the numbers' order: the IEEE bits, with the sign bit
 * turned over for positive numbers and all bits for negative ones.
 */
export const orderedWords = (
  numbers: Float64Array,
  length: number,
): { readonly low: Uint32Array; readonly high: Uint32Array } => {
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
