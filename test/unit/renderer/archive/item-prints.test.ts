import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { contentHash } from '../../../../src/renderer/archive/columns/content-hash.ts';
import { itemPrints } from '../../../../src/renderer/archive/item-prints.ts';

describe('the print of a call', () => {
  it('is the hash of its own JSON, whatever stands in its texts', () => {
    const value = fc.oneof(fc.string({ unit: 'grapheme' }), fc.jsonValue());
    const items = fc.array(fc.dictionary(fc.string(), value), { maxLength: 6 });
    fc.assert(
      fc.property(items, (all) => {
        const expected = all.flatMap((item) => {
          const { low, high } = contentHash(JSON.stringify(item));
          return [low, high];
        });
        expect([...itemPrints(JSON.stringify(all), all.length)]).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });
});
