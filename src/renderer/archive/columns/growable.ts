export type NumberArray = Float64Array | Uint32Array | Uint16Array | Uint8Array;

/**
 * A typed array that grows. Mutable by design: a column of a million numbers is written in place,
 * because copying 8 MB a commit is what makes an index slow.
 */
export interface Growable<A extends NumberArray> {
  length: number;
  /** The numbers, with spare room behind `length`. Read again after each push: growing replaces it. */
  array: A;
}

const grown = <A extends NumberArray>(array: A, capacity: number): A => {
  const Constructor = array.constructor as new (length: number) => A;
  const larger = new Constructor(capacity);
  larger.set(array);
  return larger;
};

export const growable = <A extends NumberArray>(array: A, length = 0): Growable<A> => ({
  length,
  array,
});

/** Makes room for `extra` more; doubling keeps the total cost linear. */
export const reserve = (column: Growable<NumberArray>, extra: number): void => {
  const needed = column.length + extra;
  if (needed <= column.array.length) return;
  column.array = grown(column.array, Math.max(needed, column.array.length * 2, 64));
};

export const push = (column: Growable<NumberArray>, value: number): void => {
  reserve(column, 1);
  column.array[column.length] = value;
  column.length += 1;
};

/** The filled part's bytes, as they lie in the column. */
export const filledBytes = ({ array, length }: Growable<NumberArray>): Uint8Array =>
  new Uint8Array(array.buffer, array.byteOffset, length * array.BYTES_PER_ELEMENT);

/** Puts bytes of `filledBytes` in place of what is there; they become the column's own. */
export const refill = (column: Growable<NumberArray>, bytes: Uint8Array): void => {
  const Constructor = column.array.constructor as new (
    buffer: ArrayBufferLike,
    byteOffset: number,
    length: number,
  ) => NumberArray;
  const length = bytes.byteLength / column.array.BYTES_PER_ELEMENT;
  column.array = new Constructor(bytes.buffer, bytes.byteOffset, length);
  column.length = length;
};
