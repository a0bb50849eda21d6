import { describe, expect, it } from 'vitest';

import {
  moved,
  pinToggled,
  toggled,
} from '../../../../../src/renderer/find/columns/arrange-columns.ts';

const arranged = { columns: ['initiated', 'from', 'to'], pinned: [] } as const;

describe('arranging columns', () => {
  it('puts a column away with its pin, and brings it back at the end', () => {
    const pinned = pinToggled(arranged, 'from');
    expect(pinned).toEqual({ columns: ['from', 'initiated', 'to'], pinned: ['from'] });
    const away = toggled(pinned, 'from');
    expect(away).toEqual({ columns: ['initiated', 'to'], pinned: [] });
    expect(toggled(away, 'from').columns).toEqual(['initiated', 'to', 'from']);
  });

  it('moves a column one place, and not beyond the edge', () => {
    expect(moved(arranged, 'to', -1).columns).toEqual(['initiated', 'to', 'from']);
    expect(moved(arranged, 'to', 1)).toBe(arranged);
  });

  it('leaves pinned columns before the others', () => {
    const pinned = pinToggled(arranged, 'to');
    expect(moved(pinned, 'initiated', -1).columns).toEqual(['to', 'initiated', 'from']);
  });
});
