import { describe, expect, it } from 'vitest';

import { countOf } from '../../../../src/renderer/format/count.ts';

describe('a count', () => {
  it.each([
    [0, '0 calls'],
    [1, '1 call'],
    [2, '2 calls'],
    [1204, '1,204 calls'],
    [1_000_000, '1,000,000 calls'],
  ])('of %s reads %s', (n, text) => {
    expect(countOf(n, 'call')).toBe(text);
  });

  it('takes an irregular plural', () => {
    expect(countOf(2, 'person', 'people')).toBe('2 people');
  });
});
