import { describe, expect, it } from 'vitest';

import { openingWords, restoringWords } from '../../../../src/renderer/app/opening-words.ts';

describe('while the shelf is made ready', () => {
  it('says how far the opening is, once it is known', () => {
    expect(openingWords(0, 0)).toBe('Opening the archive…');
    expect(openingWords(12, 40)).toBe('Opening the archive… 12 of 40 pages');
  });

  it('says how far the restoring is', () => {
    expect(restoringWords(3200, 10_000)).toBe(
      'Restoring calls from the journal… 3,200 of 10,000 pages',
    );
  });
});
