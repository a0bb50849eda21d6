import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeFileName } from '../../../../src/main/files/safe-file-name.ts';

describe('a suggested file name', () => {
  it('ends as what is written, whatever that is', () => {
    expect(safeFileName('Zoë to Sora, Recording 1', '.mp3')).toBe('Zoë to Sora, Recording 1.mp3');
    expect(safeFileName('x'.repeat(300), '.webm')).toHaveLength(120);
  });

  it.each([
    ['calls.csv', 'calls.csv'],
    ['Calls of Zoë 🎧', 'Calls of Zoë 🎧.csv'],
    ['CALLS.CSV', 'CALLS.csv'],
    ['calls.exe', 'calls.exe.csv'],
    ['../../etc/passwd', 'etc passwd.csv'],
    ['C:\\Windows\\calls', 'C Windows calls.csv'],
    ['.hidden', 'hidden.csv'],
    ['a\u0000b\r\nc', 'a b c.csv'],
    ['calls\u202evsc.exe', 'calls vsc.exe.csv'],
    ['CON.csv', '_CON.csv'],
    ['con.today', '_con.today.csv'],
    ['COM¹', '_COM¹.csv'],
    ['calls . .', 'calls.csv'],
    ['', 'calls.csv'],
    ['///', 'calls.csv'],
  ])('%j becomes %j', (proposed, name) => {
    expect(safeFileName(proposed)).toBe(name);
  });

  it('is at most 120 characters long and never cuts an emoji in two', () => {
    expect(safeFileName('x'.repeat(300))).toHaveLength(120);
    expect(safeFileName('🎧'.repeat(100))).toBe(`${'🎧'.repeat(58)}.csv`);
  });

  it('is one harmless path segment whatever is proposed', () => {
    const proposed = fc.string({ unit: 'binary', maxLength: 200 });
    const windowsDevice = /^(con|prn|aux|nul|com\d|lpt\d)\s*(\.|$)/iu;
    fc.assert(
      fc.property(proposed, (text) => {
        const name = safeFileName(text);
        expect(name).toMatch(/^[^/\\:*?"<>|\u0000-\u001f. ][^/\\:*?"<>|\u0000-\u001f]*\.csv$/u);
        expect(name.length).toBeLessThanOrEqual(120);
        expect(name).not.toMatch(windowsDevice);
      }),
      { numRuns: 2_000 },
    );
  });
});
