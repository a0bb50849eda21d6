import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Condition } from '../../../../../src/renderer/archive/condition.ts';
import { withCondition } from '../../../../../src/renderer/find/query/merge.ts';
import { printQuery } from './print-query.ts';
import { readQuery } from './read-query.ts';
import { outcomes } from '../../../../../src/shared/outcome.ts';

const connections = [
  { id: 'c1', name: 'Support app' },
  { id: 'c2', name: 'Sales' },
  { id: 'c3', name: 'sales' },
];

const words = fc.constantFrom('anna', '"night shift"', '+1', '555', 'zoë', '"dur:>5m"', '"-x"');
const text = fc.array(words, { maxLength: 4 }).map((some) => some.join(' '));

const oneOf = (column: 'outcome' | 'mode' | 'connection' | 'providerStatus') => {
  const values = {
    outcome: outcomes,
    mode: [null, 'meet', 'none', 'a b', 'a,b', 'q"q', '=', '\\'],
    connection: connections.map(({ id }) => id),
    providerStatus: ['ended', 'no-answer', null],
  };
  return fc.record({
    kind: fc.constant('values' as const),
    column: fc.constant(column),
    values: fc.subarray<string | null>([...values[column]], { minLength: 1 }),
    isNot: fc.boolean(),
  });
};

/** Thousandths of a second, many of them at whole ones and a thousandth beside. */
const seconds = fc
  .tuple(fc.nat(9_000), fc.constantFrom(0, 0, 0.001, 0.999, 0.5, 0.499, 0.25))
  .map(([whole, rest]) => Math.round((whole + rest) * 1000) / 1000);

const quarterHour = 900_000;
/** Around both changes of the clocks of 2025 in Berlin, and anywhere else. */
const instant = fc
  .tuple(
    fc.constantFrom(
      Date.parse('2025-03-29T22:00:00Z'),
      Date.parse('2025-10-25T22:00:00Z'),
      Date.parse('2024-02-29T00:00:00Z'),
      Date.parse('1999-12-31T23:00:00Z'),
    ),
    fc.nat(200),
    fc.constantFrom(0, 0, 1, -1, 1_000, 60_000, 61_001),
  )
  .map(([base, quarters, rest]) => base + quarters * quarterHour + rest);

const range = (column: 'duration' | 'ringing' | 'billed' | 'participants' | 'initiated') => {
  const number = { initiated: instant, participants: fc.nat(9) }[column as 'initiated'] as
    typeof seconds | undefined;
  const side = fc.option(number ?? seconds, { nil: null });
  return fc
    .record({
      kind: fc.constant('range' as const),
      column: fc.constant(column),
      min: side,
      max: side,
      isNot: fc.boolean(),
    })
    .filter(({ min, max }) => min === null || max === null || min <= max);
};

const person = fc.record({
  kind: fc.constant('person' as const),
  role: fc.constantFrom('any' as const, 'from' as const, 'to' as const),
  match: fc.constantFrom('contains' as const, 'is' as const),
  text: fc.constantFrom('u1', '+1 (555) 123', 'a "b" c', '=x', 'none', 'a,b', '\\', 'sip:a@b'),
  isNot: fc.boolean(),
});

const condition: fc.Arbitrary<Condition> = fc.oneof(
  oneOf('outcome'),
  oneOf('mode'),
  oneOf('connection'),
  oneOf('providerStatus'),
  range('duration'),
  range('ringing'),
  range('participants'),
  range('initiated'),
  person,
);

const query = fc.record({
  text,
  conditions: fc
    .array(condition, { maxLength: 5 })
    .map((some) => some.reduce<readonly Condition[]>(withCondition, [])),
});

describe('a query', () => {
  it.each(['Europe/Berlin', 'UTC', 'America/New_York', 'Asia/Kathmandu', 'Africa/Cairo'])(
    'printed and read again is the same query in %s',
    (zone) => {
      const context = { zone, now: Date.parse('2025-06-01T00:00:00Z'), connections };
      fc.assert(
        fc.property(query, (one) => {
          const { errors, ...read } = readQuery(printQuery(one, context), context);
          expect(errors).toEqual([]);
          expect(read).toEqual(one);
        }),
        { numRuns: 300 },
      );
    },
  );

  it('never throws, whatever is typed', () => {
    const context = { zone: 'UTC', now: 0, connections };
    const piece = fc.constantFrom(
      'on:',
      'dur:',
      '"',
      '..',
      '>',
      '-',
      ':',
      ',',
      '=',
      '9',
      '\\',
      ' ',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece).map((some) => some.join('')),
        ),
        (typed) => {
          for (const { from, to } of readQuery(typed, context).errors) {
            expect(from).toBeGreaterThanOrEqual(0);
            expect(to).toBeGreaterThan(from);
            expect(to).toBeLessThanOrEqual(typed.length);
          }
        },
      ),
    );
  });
});
