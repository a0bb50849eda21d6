import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { placeLabels } from '../../../../src/renderer/detail/place-labels.ts';

const label = (share: number) => ({ share, text: String(share) });

describe('the labels under a drawing', () => {
  it('never overlap, and never leave the line', () => {
    const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 });
    fc.assert(
      fc.property(shares, fc.double({ min: 0.05, max: 0.9, noNaN: true }), (all, width) => {
        const lefts = placeLabels(all.map(label), width).map(({ left }) => left);
        const inOrder = lefts.toSorted((a, b) => a - b);
        inOrder.forEach((left, index) => {
          expect(left).toBeGreaterThanOrEqual(0);
          expect(left + width).toBeLessThanOrEqual(1 + 1e-9);
          const before = inOrder[index - 1];
          if (before !== undefined) expect(left - before).toBeGreaterThanOrEqual(width - 1e-9);
        });
      }),
    );
  });

  it('keep the first ones, and leave out what has no room', () => {
    const placed = placeLabels([label(0), label(1), label(0.1), label(0.5)], 0.3);
    expect(placed.map(({ share, align }) => [share, align])).toEqual([
      [0, 'start'],
      [1, 'end'],
      [0.5, 'center'],
    ]);
  });

  it('are one where all is at one time', () => {
    expect(placeLabels([label(0), label(0)], 0.3)).toHaveLength(1);
  });
});
