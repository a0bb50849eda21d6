import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { keptText, lineAt, slotAt } from '../../../src/shared/kept-text.ts';
import type { Slot } from '../../../src/shared/page.ts';
import { parseBytes } from '../../../src/shared/json-bytes.ts';

const cut = (text: string, { start, end }: Slot): string => text.slice(start, end);

const raw = fc.string({ unit: 'binary' });
const call = fc.record({
  line: fc.jsonValue().map((value) => JSON.stringify(value)),
  raw,
});

describe('the text that is kept of a page', () => {
  it('has every session’s line and the provider’s own text of it, character for character', () => {
    fc.assert(
      fc.property(fc.array(call), fc.array(raw), (calls, others) => {
        let body = '{"data":[';
        const place = (text: string): Slot => {
          const start = body.length;
          body += text;
          return { start, end: body.length };
        };
        const slots = calls.map((one) => place(one.raw));
        const unreadable = others.map((text) => ({ slot: place(text), reason: 'no id' }));
        const lines = calls.map(({ line }) => line);
        const kept = keptText(body, { lines, slots, unreadable });
        const text = new TextDecoder().decode(kept.bytes);
        const rawAt = (_: unknown, at: number) =>
          cut(text, slotAt(kept.slots, at) ?? { start: 0, end: 0 });
        expect(calls.map(rawAt)).toEqual(calls.map((one) => one.raw));
        expect(kept.unreadable.map(({ slot }) => cut(text, slot))).toEqual(others);
        expect(lines.map((_, at) => lineAt(text, kept.slots, at))).toEqual(lines);
        expect(parseBytes<unknown>(kept.sessions)).toEqual(JSON.parse(`[${lines.join(',')}]`));
        expect(slotAt(kept.slots, calls.length)).toBeUndefined();
      }),
    );
  });
});
