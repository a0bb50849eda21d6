type NumberArray = Float64Array | Uint32Array | Uint16Array | Uint8Array;

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

/** The filled part as its own copy, for a snapshot. */
export const filled = <A extends NumberArray>(column: Growable<A>): A =>
  column.array.slice(0, column.length) as A;
