import { describe, expect, it } from 'vitest';

import { readQuery } from './read-query.ts';

const context = {
  zone: 'Europe/Berlin',
  now: Date.parse('2025-03-30T12:00:00+02:00'),
  connections: [
    { id: 'c1', name: 'Support app' },
    { id: 'c2', name: 'Sales' },
  ],
};

const parse = (typed: string) => readQuery(typed, context);
const conditions = (typed: string) => {
  const { conditions: found, errors } = parse(typed);
  expect(errors).toEqual([]);
  return found;
};
const at = (iso: string) => Date.parse(iso);

describe('a typed query', () => {
  it('is words, phrases and conditions', () => {
    expect(parse('  anna "night  shift" outcome:missed +1 555 ')).toEqual({
      text: 'anna "night shift" +1 555',
      conditions: [{ kind: 'values', column: 'outcome', values: ['missed'], isNot: false }],
      errors: [],
    });
  });

  it('names values, connections by name, and what is not to be', () => {
    expect(conditions('-type:video,Audio connection:"support app" has:recording')).toEqual([
      { kind: 'values', column: 'type', values: ['video', 'audio'], isNot: true },
      { kind: 'values', column: 'connection', values: ['c1'], isNot: false },
      { kind: 'values', column: 'recording', values: ['yes'], isNot: false },
    ]);
    expect(conditions('outcome:missed outcome:busy')).toEqual([
      { kind: 'values', column: 'outcome', values: ['missed', 'busy'], isNot: false },
    ]);
    expect(conditions('mode:none mode:"none"')).toEqual([
      { kind: 'values', column: 'mode', values: [null, 'none'], isNot: false },
    ]);
  });

  it('names people by their end', () => {
    expect(conditions('from:+1555 to:"Zoë Müller" with:=u1 -smith')).toEqual([
      { kind: 'person', role: 'from', match: 'contains', text: '+1555', isNot: false },
      { kind: 'person', role: 'to', match: 'contains', text: 'Zoë Müller', isNot: false },
      { kind: 'person', role: 'any', match: 'is', text: 'u1', isNot: false },
      { kind: 'person', role: 'any', match: 'contains', text: 'smith', isNot: true },
    ]);
  });

  it('understands durations in every notation', () => {
    const range = { kind: 'range', column: 'duration', isNot: false };
    expect(conditions('dur:>5m')).toEqual([{ ...range, min: 300.001, max: null }]);
    expect(conditions('dur:>=12:05')).toEqual([{ ...range, min: 725, max: null }]);
    expect(conditions('dur:<=1h')).toEqual([{ ...range, min: null, max: 3600 }]);
    expect(conditions('dur:90s..3m')).toEqual([{ ...range, min: 90, max: 180 }]);
    expect(conditions('duration:<1.5h')).toEqual([{ ...range, min: null, max: 5399.999 }]);
    expect(conditions('dur:1m30s')).toEqual([{ ...range, min: 89.5, max: 90.499 }]);
    expect(conditions('people:2..4')).toEqual([
      { ...range, column: 'participants', min: 2, max: 4 },
    ]);
    expect(conditions('dur:>1m dur:<=2m')).toEqual([{ ...range, min: 60.001, max: 120 }]);
  });

  it('counts days in the zone, the one with 23 hours too', () => {
    const range = { kind: 'range', column: 'initiated', isNot: false };
    const day = {
      min: at('2025-03-30T00:00:00+01:00'),
      max: at('2025-03-30T23:59:59.999+02:00'),
    };
    expect(conditions('on:2025-03-30')).toEqual([{ ...range, ...day }]);
    expect(conditions('on:today')).toEqual([{ ...range, ...day }]);
    expect(conditions('after:2025-03-30 before:2025-03-31')).toEqual([{ ...range, ...day }]);
    expect(conditions('after:2025-03-30T10:15')).toEqual([
      { ...range, min: at('2025-03-30T10:15:00+02:00'), max: null },
    ]);
    expect(conditions('on:2025-02')).toEqual([
      {
        ...range,
        min: at('2025-02-01T00:00:00+01:00'),
        max: at('2025-02-28T23:59:59.999+01:00'),
      },
    ]);
  });

  it('leaves addresses, times and numbers alone', () => {
    expect(parse('sip:+1555@pbx.example 14:03 555 -1234')).toEqual({
      text: 'sip:+1555@pbx.example 14:03 555 -1234',
      conditions: [],
      errors: [],
    });
  });
});

describe('what cannot be read', () => {
  const wrong = (typed: string) => parse(typed).errors;

  it.each([
    ['nonsense:1', 'no filter “nonsense”'],
    ['outcome:mised', '“mised” is no outcome'],
    ['connection:Gone', 'No connection is called “Gone”'],
    ['dur:soon', '“soon” is no duration'],
    ['people:many', 'no whole number'],
    ['after:2025-02-30', 'no day 30 in February 2025: it has 28 days'],
    ['on:2025-13-01', 'no month 13'],
    ['after:2025-03-30T02:30', 'does not exist in Europe/Berlin'],
    ['after:2025-03-30T25:00', 'no time of day'],
    ['before:someday', '“someday” is no date'],
    ['dur:5m..3m', 'upside down'],
    ['on:2025-03-05..2025-03-01', 'upside down'],
    ['from:', 'missing'],
    ['outcome:missed,', 'missing'],
    ['has:fun', 'has:recording'],
  ])('%s says so', (typed, sentence) => {
    const [error] = wrong(typed);
    expect(error?.sentence).toContain(sentence);
    expect(error).toMatchObject({ from: 0, to: typed.length });
  });

  it('is told with its place, and everything else stands', () => {
    const typed = 'anna dur:soon outcome:missed';
    const { text, conditions: rest, errors } = parse(typed);
    expect(text).toBe('anna');
    expect(rest).toHaveLength(1);
    expect(errors.map(({ from, to }) => typed.slice(from, to))).toEqual(['dur:soon']);
  });

  it('is a range that another one leaves nothing of; that one leaves the box, this stays', () => {
    expect(wrong('after:2025-05 before:2025-03')).toMatchObject([
      { from: 0, sentence: expect.stringContaining('upside down') as string },
    ]);
  });
});
