import { growable, push } from '../columns/growable.ts';

/**
 * Numbers things by their prints: 0, 1, 2, … in order of arrival. Open addressing in typed arrays,
 * sixteen to twenty-four bytes an entry, where a `Map` of strings takes a hundred.
 */
export interface PrintTable {
  /** The thing's number; a new one when it was never seen. */
  readonly numberOf: (low: number, high: number) => number;
  readonly size: () => number;
}

export const createPrintTable = (): PrintTable => {
  const lows = growable(new Uint32Array(64));
  const highs = growable(new Uint32Array(64));
  // Kept under half full; a cell holds number + 1, 0 is empty.
  let cells = new Uint32Array(128);

  const put = (number: number): void => {
    const mask = cells.length - 1;
    let cell = (lows.array[number] ?? 0) & mask;
    while (cells[cell] !== 0) cell = (cell + 1) & mask;
    cells[cell] = number + 1;
  };

  const add = (low: number, high: number): number => {
    const number = lows.length;
    push(lows, low);
    push(highs, high);
    if (lows.length * 2 > cells.length) {
      cells = new Uint32Array(cells.length * 2);
      for (let each = 0; each < lows.length; each += 1) put(each);
    } else put(number);
    return number;
  };

  return {
    numberOf: (low, high) => {
      const mask = cells.length - 1;
      for (let cell = low & mask; ; cell = (cell + 1) & mask) {
        const number = (cells[cell] ?? 0) - 1;
        if (number < 0) return add(low, high);
        if (lows.array[number] === low && highs.array[number] === high) return number;
      }
    },
    size: () => lows.length,
  };
};
