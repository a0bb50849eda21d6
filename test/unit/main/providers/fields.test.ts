import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  anything,
  aside,
  flag,
  id,
  number,
  text,
  time,
  words,
} from '../../../../src/main/providers/loose-fields.ts';
import { list, object } from '../../../../src/main/providers/nested-fields.ts';

const kinds = { id, text, number, flag, time, words, anything, aside: aside(number) };
const parts = { ...kinds, list: list(object({ text })), object: object({ number }) };

const value = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom(undefined, '', '1', 'true', Infinity, [{}], { text: 'a' }, { 0: { text: [] } }),
);

describe('a field', () => {
  it.each(Object.entries(parts))('%s has a fault in exactly what it refuses', (_name, field) => {
    fc.assert(
      fc.property(value, (given) => {
        expect(field.faultIn(given) !== null).toBe(field.read(given) === undefined);
      }),
    );
  });

  it('in an object in a list says where the first fault is', () => {
    const field = object({ calls: list(object({ at: number, to: text })) });
    const given = { calls: [{ at: 1 }, { at: 'soon', to: {} }, {}] };
    expect(field.faultIn(given)).toEqual({
      path: ['calls', 1, 'at'],
      message: 'expected a number',
    });
  });
});
