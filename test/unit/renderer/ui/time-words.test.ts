import { describe, expect, it } from 'vitest';

import { timeAgo, timeOfDay, timeOrDate } from '../../../../src/renderer/ui/time-words.ts';

const at = new Date(2026, 10, 19, 14, 3, 22).getTime();
const minute = 60_000;

describe('times in words', () => {
  it('write the time of day with 24 hours', () => {
    expect(timeOfDay(at)).toBe('14:03');
  });

  it('leave the date out today and name it on any other day', () => {
    expect(timeOrDate(at, at + 5 * minute)).toBe('14:03');
    expect(timeOrDate(at, at + 24 * 60 * minute)).toBe('2026-11-19 14:03');
  });

  it.each([
    [0, 'just now'],
    [59_999, 'just now'],
    [minute, '1 minute ago'],
    [3 * minute, '3 minutes ago'],
    [90 * minute, '1 hour ago'],
    [49 * 60 * minute, '2 days ago'],
    [-5 * minute, 'just now'],
  ])('say how long ago %i ms are', (passed, words) => {
    expect(timeAgo(at, at + passed)).toBe(words);
  });
});
