import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvText } from '../../../src/main/files/csv-text.ts';
import { spreadsheetSafe } from '../../../src/shared/spreadsheet-safe.ts';

describe('the guard against formulas', () => {
  it.each([
    ...['=1+1', '+1+1', '-1+1', '@SUM(1)', '|cmd', '%0A', '＝1', '＋1', '－1', '＠x'],
    ...['\tx', '\rx', '\nx', '\u0000x', ' =1', '\u00a0=1', '\ufeff=1', '\u0000=1', ' \u0000 @x'],
    ...['=1\nx', '+15551234567x', '+1555\n=1', '+0123456', '+1234567890123456', '-'],
  ])('puts an apostrophe before %j', (text) => {
    expect(spreadsheetSafe(text)).toBe(`'${text}`);
  });

  it.each(['', 'a=1', 'Zoë', '15551234567', '1-2', ' x', "'=1", '🎧', '(555) 123', 'x\n=1'])(
    'leaves %j as it is',
    (text) => {
      expect(spreadsheetSafe(text)).toBe(text);
    },
  );

  it.each(['+15551234567', '+442071838750', '+12'])('leaves the phone number %s as it is', (n) => {
    expect(spreadsheetSafe(n)).toBe(n);
  });

  it.each([-1, 0, 19.5, null])('leaves %j, which is no text, as it is', (cell) => {
    expect(spreadsheetSafe(cell)).toBe(cell);
  });
});

const trigger = fc.constantFrom(
  ...['=', '+', '-', '@', '＝', '|', '%', '\t', '\r', '\n', '\u0000', '\ufeff', ' '],
  ...[',', ';', '"', '""', "'", '1', 'a";=1+1', 'a,=1', 'a\t@b'],
);

const hostile = fc.oneof(
  fc.array(trigger, { maxLength: 6 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 20 }),
);

/** What a spreadsheet takes for the start of a formula, once it has skipped what it skips. */
const looksLikeFormula = (cell: string): boolean =>
  /^[\s\u0000\ufeff]*[=+\-@＝＋－＠|%]/u.test(cell) || /^[\t\r\n\u0000]/u.test(cell);

describe.each([
  ['comma', ','],
  ['semicolon', ';'],
  ['tab', '\t'],
])('CSV with the %s', (_, delimiter) => {
  const read = (text: string) =>
    parse(text, { delimiter, record_delimiter: '\r\n', relax_column_count: true });

  it('reads back as the very same cells, whatever is in them', () => {
    const rows = fc.array(fc.tuple(hostile, hostile, hostile), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(rows, (cells) => {
        expect(read(csvText(cells, delimiter))).toEqual(cells);
      }),
      { numRuns: 1_000 },
    );
  });

  it('holds no cell that a spreadsheet takes for a formula, and the guard can be taken off', () => {
    fc.assert(
      fc.property(hostile, (cell) => {
        const [[got]] = read(csvText([[spreadsheetSafe(cell)]], delimiter)) as [[string]];
        const isPhone = /^\+[1-9]\d{1,14}$/u.test(got);
        expect(looksLikeFormula(got) && !isPhone).toBe(false);
        expect(got === cell || got === `'${cell}`).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('written with commas keeps a lone cell in one piece when read with this separator', () => {
    fc.assert(
      fc.property(hostile, (cell) => {
        expect(read(csvText([[cell]]))).toEqual([[cell]]);
      }),
      { numRuns: 1_000 },
    );
  });
});
