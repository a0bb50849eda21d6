import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createPackedIds } from '../../../../../src/renderer/archive/columns/packed-ids.ts';

/** Far longer than a provider's, and in any script. */
const anyId = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 400 });

describe('the ids of all rows in one buffer', () => {
  it('give each row its id back, and each id of a connection its row', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyId, { maxLength: 60 }), (ids) => {
        const connectionAt = (row: number): number => row % 3;
        const packed = createPackedIds(connectionAt);
        ids.forEach((id, row) => {
          expect(packed.find(connectionAt(row), id)).toBe(-1);
          packed.add(id);
        });
        ids.forEach((id, row) => {
          expect(packed.idAt(row)).toBe(id);
          expect(packed.find(connectionAt(row), id)).toBe(row);
          expect(packed.find(connectionAt(row) + 1, id)).toBe(-1);
        });
      }),
    );
  });
});
