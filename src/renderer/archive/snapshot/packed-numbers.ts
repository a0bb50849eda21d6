import { filledBytes, refill, type Growable, type NumberArray } from '../columns/growable.ts';

/**
 * Columns of numbers in as few bytes each as hold them all: a status of seven takes one, a time in
 * whole seconds four, a column of one value none. Reading a snapshot is paid by the byte.
 *
 * A header of four doubles says how: bytes each, how many, the smallest and the step. A code of 0
 * is NaN, others count steps from the smallest. `asIs` holds what does not fit: the column's bytes.
 */
const headerBytes = 4 * Float64Array.BYTES_PER_ELEMENT;
const asIs = -1;
/** Providers that know seconds only have times of whole thousands of milliseconds: a step of 1,000. */
const widths = [1, 2, 4] as const;

interface Range {
  /** NaN when there is no number. */
  readonly min: number;
  readonly step: number;
  /** How many codes it takes. */
  readonly codes: number;
}

/** `null` when a number is no whole one. */
const rangeOf = ({ array, length }: Growable<NumberArray>): Range | null => {
  let [min, max] = [Infinity, -Infinity];
  let [isThousands, hasNaN] = [true, false];
  for (let at = 0; at < length; at += 1) {
    const value = array[at] ?? 0;
    if (Number.isNaN(value)) {
      hasNaN = true;
      continue;
    }
    if (!Number.isSafeInteger(value)) return null;
    if (value < min) min = value;
    if (value > max) max = value;
    if (value % 1_000 !== 0) isThousands = false;
  }
  const step = isThousands ? 1_000 : 1;
  if (max < min) return { min: Number.NaN, step, codes: 1 };
  return { min, step, codes: (max - min) / step + (hasNaN ? 2 : 1) };
};

const arrayOf = (width: number, bytes: Uint8Array): NumberArray => {
  const [buffer, from] = [bytes.buffer, bytes.byteOffset + headerBytes];
  const count = width === 0 ? 0 : (bytes.byteLength - headerBytes) / width;
  if (width === 4) return new Uint32Array(buffer, from, count);
  if (width === 2) return new Uint16Array(buffer, from, count);
  return new Uint8Array(buffer, from, count);
};

const withHeader = (
  bytes: Uint8Array,
  header: readonly [width: number, length: number, min: number, step: number],
): Uint8Array => {
  new Float64Array(bytes.buffer, 0, 4).set(header);
  return bytes;
};

const keptAsIs = (column: Growable<NumberArray>): Uint8Array => {
  const own = filledBytes(column);
  const bytes = new Uint8Array(headerBytes + own.length);
  bytes.set(own, headerBytes);
  return withHeader(bytes, [asIs, column.length, 0, 1]);
};

export const packNumbers = (column: Growable<NumberArray>): Uint8Array => {
  const { array, length } = column;
  const range = rangeOf(column);
  if (range === null) return keptAsIs(column);
  const { min, step, codes: distinct } = range;
  // The code for NaN is there whether it is used or not, but where one value stands in all rows.
  const width = distinct === 1 ? 0 : widths.find((one) => distinct < 256 ** one);
  if (width === undefined || width >= array.BYTES_PER_ELEMENT) return keptAsIs(column);
  const bytes = new Uint8Array(headerBytes + length * width);
  const codes = arrayOf(width, bytes);
  for (let at = 0; at < codes.length; at += 1) {
    const value = array[at] ?? 0;
    codes[at] = Number.isNaN(value) ? 0 : (value - min) / step + 1;
  }
  return withHeader(bytes, [width, length, min, step]);
};

/** Puts packed numbers in place of what is in the column. Throws when they cannot be such. */
export const unpackNumbers = (column: Growable<NumberArray>, bytes: Uint8Array): void => {
  const [width = 0, length = 0, min = 0, step = 1] = new Float64Array(
    bytes.buffer,
    bytes.byteOffset,
    4,
  );
  if (width === asIs) {
    refill(column, bytes.subarray(headerBytes));
    return;
  }
  const Constructor = column.array.constructor as new (length: number) => NumberArray;
  const array = new Constructor(length);
  const codes = arrayOf(width, bytes);
  if (width === 0) array.fill(min);
  for (let at = 0; at < codes.length; at += 1) {
    const code = codes[at] ?? 0;
    array[at] = code === 0 ? Number.NaN : min + (code - 1) * step;
  }
  [column.array, column.length] = [array, length];
};
