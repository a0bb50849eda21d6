import fc from 'fast-check';
import { expect, it } from 'vitest';
import { utf8Of } from '../../../src/shared/byte-text.ts';

it('makes the UTF-8 of any text, halves of pairs included', () => {
  const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));
  const halves = fc.constantFrom('\ud83d', '\ude00', 'x\udfffy', '\uFEFF{}', '', '漢'.repeat(500));
  fc.assert(
    fc.property(fc.oneof(anyText, halves), (text) => {
      expect(Buffer.from(utf8Of(text))).toEqual(Buffer.from(text));
    }),
    { numRuns: 1_000 },
  );
});
