import { describe, expect, it } from 'vitest';

import { formatDuration, spellDuration } from '../../../../src/renderer/format/duration.ts';

describe('a duration on screen', () => {
  it.each([
    [0, '0:00'],
    [19, '0:19'],
    [60, '1:00'],
    [725, '12:05'],
    [3599.6, '1:00:00'],
    [3723, '1:02:03'],
    [360_000, '100:00:00'],
  ])('%s seconds read %s', (seconds, text) => {
    expect(formatDuration(seconds)).toBe(text);
  });

  it('shows a dash when nobody said', () => {
    expect(formatDuration(null)).toBe('–');
  });
});

describe('a duration in a sentence', () => {
  it.each([
    [0, '0 s'],
    [31, '31 s'],
    [120, '2 min'],
    [125, '2 min 5 s'],
    [3600, '1 h'],
    [3725, '1 h 2 min'],
  ])('%s seconds read %s', (seconds, text) => {
    expect(spellDuration(seconds)).toBe(text);
  });
});
