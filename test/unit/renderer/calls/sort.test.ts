import { describe, expect, it } from 'vitest';

import { newestFirst, nextSort, sortMark } from '../../../../src/renderer/calls/sort.ts';

describe('a click on a column header', () => {
  it('sorts by that column alone, ascending first', () => {
    expect(nextSort(newestFirst, 'duration', false)).toEqual([
      { column: 'duration', direction: 'asc' },
    ]);
  });

  it('turns the order round at every further click', () => {
    const ascending = nextSort(newestFirst, 'initiated', false);
    expect(ascending).toEqual([{ column: 'initiated', direction: 'asc' }]);
    expect(nextSort(ascending, 'initiated', false)).toEqual(newestFirst);
  });

  it('forgets the further keys when pressed without Shift', () => {
    const two = nextSort(newestFirst, 'outcome', true);
    expect(nextSort(two, 'initiated', false)).toEqual([{ column: 'initiated', direction: 'asc' }]);
  });
});

describe('a Shift-click on a column header', () => {
  it('adds a key, turns it round, and takes it out', () => {
    const added = nextSort(newestFirst, 'outcome', true);
    expect(added).toEqual([...newestFirst, { column: 'outcome', direction: 'asc' }]);
    const turned = nextSort(added, 'outcome', true);
    expect(turned).toEqual([...newestFirst, { column: 'outcome', direction: 'desc' }]);
    expect(nextSort(turned, 'outcome', true)).toEqual(newestFirst);
  });

  it('never leaves the list without an order', () => {
    expect(nextSort(newestFirst, 'initiated', true)).toEqual([
      { column: 'initiated', direction: 'asc' },
    ]);
  });
});

describe('the mark in a column header', () => {
  it('is absent, a direction, or a direction with its rank', () => {
    expect(sortMark(newestFirst, 'from')).toBeNull();
    expect(sortMark(newestFirst, 'initiated')).toEqual({ direction: 'desc', rank: null });
    expect(sortMark(nextSort(newestFirst, 'from', true), 'from')).toEqual({
      direction: 'asc',
      rank: 2,
    });
  });
});
