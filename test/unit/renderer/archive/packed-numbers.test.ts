import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  growable,
  type Growable,
  type NumberArray,
} from '../../../../src/renderer/archive/columns/growable.ts';
import {
  packNumbers,
  unpackNumbers,
} from '../../../../src/renderer/archive/snapshot/packed-numbers.ts';

const again = (column: Growable<NumberArray>): readonly number[] => {
  const into = growable(new (column.array.constructor as new (n: number) => NumberArray)(4));
  unpackNumbers(into, packNumbers(column));
  expect(into.array.constructor).toBe(column.array.constructor);
  return [...into.array.subarray(0, into.length)];
};

const header = 32;
const bytesOf = (numbers: readonly number[]): number =>
  packNumbers(growable(Float64Array.from(numbers), numbers.length)).length - header;

describe('a packed column', () => {
  it('has the same numbers again, whatever they are', () => {
    const numbers = fc.oneof(
      fc.double(),
      fc.constant(Number.NaN),
      fc.integer(),
      fc.nat(300),
      fc.nat(2_000_000_000).map((seconds) => seconds * 1_000),
      fc.maxSafeInteger(),
    );
    fc.assert(
      fc.property(fc.array(numbers), fc.nat(3), (all, spare) => {
        // Columns turn −0 into 0.
        const column = Float64Array.from([
          ...all.map((one) => one + 0),
          ...Array.from({ length: spare }, () => 7),
        ]);
        expect(again(growable(column, all.length))).toEqual(all.map((one) => one + 0));
      }),
      { numRuns: 500 },
    );
  });

  it('has the same codes again, in arrays of every width', () => {
    const codes = fc.oneof(fc.array(fc.nat(3)), fc.array(fc.nat(70_000)), fc.array(fc.nat()));
    fc.assert(
      fc.property(codes, fc.constantFrom(Uint8Array, Uint16Array, Uint32Array), (all, Kind) => {
        const column = Kind.from(all);
        expect(again(growable(column, all.length))).toEqual([...column]);
      }),
    );
  });

  it('takes no more bytes than its numbers need', () => {
    const start = Date.UTC(2026, 0, 1);
    expect(bytesOf([7, 7, 7])).toBe(0);
    expect(bytesOf([Number.NaN, Number.NaN])).toBe(0);
    expect(bytesOf([0, 253, Number.NaN])).toBe(3);
    expect(bytesOf([1, 65_001])).toBe(4);
    expect(bytesOf([start, start + 86_400_000 * 900])).toBe(8);
    expect(bytesOf([start, start + 1])).toBe(2);
    expect(bytesOf([0.5, 1])).toBe(16);
  });
});
