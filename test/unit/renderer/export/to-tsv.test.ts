import { describe, expect, it } from 'vitest';
import { toTsv } from '../../../../src/renderer/export/to-tsv.ts';

describe('toTsv', () => {
  it('parts cells by tabs and rows by line ends, unknown cells being empty', () => {
    expect(
      toTsv([
        ['From', 'Duration'],
        ['Ada', 61],
        [null, null],
      ]),
    ).toBe('From\tDuration\nAda\t61\n\t\n');
  });

  it('keeps every cell in its column, whatever is written in it', () => {
    expect(toTsv([['a\tb', 'c\r\nd', 'e']])).toBe('a b\tc d\te\n');
  });

  it('lets no name be pasted as a formula, and leaves phone numbers as they are', () => {
    expect(toTsv([['=HYPERLINK("x")', '+15551234567', -3]])).toBe(
      '\'=HYPERLINK("x")\t+15551234567\t-3\n',
    );
  });
});
