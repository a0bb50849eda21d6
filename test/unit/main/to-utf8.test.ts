import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toUtf8 } from '../../../src/main/to-utf8.ts';

it('makes the bytes that Buffer.from makes, of any text', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string(),
    fc.string({ unit: 'grapheme' }),
  );
  const halves = fc.constantFrom('\ud83d', '\ude00', 'x\udfffy', '\uFEFF{}', '');
  fc.assert(
    fc.property(fc.oneof(anyText, halves), (text) => {
      expect(toUtf8(text)).toEqual(Buffer.from(text));
    }),
    { numRuns: 2_000 },
  );
});
