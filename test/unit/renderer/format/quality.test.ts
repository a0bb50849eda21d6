import { describe, expect, it } from 'vitest';

import { answeredByText } from '../../../../src/renderer/format/call-words.ts';
import { languageName } from '../../../../src/renderer/format/language.ts';
import { formatDelay, formatMos, mosSentence } from '../../../../src/renderer/format/quality.ts';

describe('what a provider measured', () => {
  it.each([
    [4.5, '4.50 · Excellent'],
    [4.34, '4.34 · Excellent'],
    [4.31, '4.31 · Good'],
    [4.03, '4.03 · Good'],
    [4.02, '4.02 · Fair'],
    [3.2, '3.20 · Poor'],
    [1, '1.00 · Bad'],
    [null, '–'],
  ])('a MOS of %s is %s', (mos, words) => {
    expect(formatMos(mos)).toBe(words);
    if (mos !== null) expect(mosSentence(mos)).toMatch(/\.$/);
  });

  it('is a delay in seconds and tenths', () => {
    expect(formatDelay(2.1)).toBe('2.1 s');
    expect(formatDelay(0)).toBe('0 s');
    expect(formatDelay(12.345)).toBe('12.3 s');
    expect(formatDelay(null)).toBe('–');
  });
});

describe('who answered', () => {
  it.each([
    ['human', 'A person'],
    ['Machine', 'An answering machine'],
    ['machine_end_beep', 'An answering machine'],
    ['fax', 'A fax machine'],
    ['ghost', ''],
  ])('%s is %j', (result, words) => {
    expect(answeredByText(result)).toBe(words);
  });
});

describe('a language', () => {
  it('is named by its tag, and stays as it is when it is none', () => {
    expect(languageName('sv-SE')).toBe('Swedish (Sweden)');
    expect(languageName('not a tag')).toBe('not a tag');
  });
});
