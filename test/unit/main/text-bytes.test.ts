import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { releaseBytes } from '../../../src/main/release-bytes.ts';
import { textBytes } from '../../../src/main/text-bytes.ts';

/** Halves of pairs included. */
const anyUnit = fc.string({ unit: 'binary', minLength: 1, maxLength: 8 });

describe('the bytes of a text', () => {
  it('are its UTF-8, whatever is in it and however long it is', () => {
    fc.assert(
      fc.property(anyUnit, fc.constantFrom(1, 20_000, 70_000), (unit, times) => {
        const text = unit.repeat(times);
        expect(Buffer.compare(textBytes(text), Buffer.from(text))).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  it('are of their own: released, they take nothing else with them', () => {
    const [long, short] = [textBytes('é'.repeat(70_000)), textBytes('é')];
    const other = Buffer.from('another text');
    releaseBytes(long);
    releaseBytes(short);
    expect([long.length, short.length]).toEqual([0, 0]);
    expect(other.toString()).toBe('another text');
  });
});
