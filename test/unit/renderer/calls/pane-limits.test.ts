import { describe, expect, it } from 'vitest';
import { docks } from '../../../../src/renderer/calls/details-frame-store.ts';
import { limitsFor, sizeByKey, within } from '../../../../src/renderer/calls/pane-limits.ts';

describe('the size of the docked pane', () => {
  it('leaves the list room in both docks', () => {
    expect(limitsFor('right', 1_200)).toEqual({ min: 320, max: 880 });
    expect(limitsFor('below', 700)).toEqual({ min: 160, max: 580 });
  });

  it('has limits that can be kept in a window too small for both', () => {
    for (const dock of docks) {
      const { min, max } = limitsFor(dock, 100);
      expect(max).toBe(min);
    }
  });

  it('is a whole number of pixels within its limits', () => {
    const limits = limitsFor('right', 1_200);
    expect(within(5_000, limits)).toBe(880);
    expect(within(0, limits)).toBe(320);
    expect(within(400.6, limits)).toBe(401);
  });

  it('grows when an arrow key moves the line towards the list', () => {
    const right = limitsFor('right', 1_200);
    expect(sizeByKey('right', 'ArrowLeft', 400, right)).toBe(424);
    expect(sizeByKey('right', 'ArrowRight', 400, right)).toBe(376);
    const below = limitsFor('below', 700);
    expect(sizeByKey('below', 'ArrowUp', 300, below)).toBe(324);
    expect(sizeByKey('below', 'ArrowDown', 300, below)).toBe(276);
  });

  it('goes to its limits with Home and End, and past them with no key', () => {
    const limits = limitsFor('below', 700);
    expect(sizeByKey('below', 'Home', 300, limits)).toBe(580);
    expect(sizeByKey('below', 'End', 300, limits)).toBe(160);
    expect(sizeByKey('below', 'ArrowUp', 575, limits)).toBe(580);
  });

  it('is not changed by the arrow keys across the line', () => {
    expect(sizeByKey('right', 'ArrowUp', 400, limitsFor('right', 1_200))).toBeNull();
    expect(sizeByKey('below', 'ArrowLeft', 300, limitsFor('below', 700))).toBeNull();
  });
});
