import { describe, expect, it } from 'vitest';

import { chipWords } from '../../../../src/renderer/find/chip-words.ts';
import { readQuery } from './query/read-query.ts';

const context = {
  zone: 'Europe/Berlin',
  now: Date.parse('2025-03-30T12:00:00+02:00'),
  connections: [{ id: 'c1', name: 'Support app' }],
};

describe('a chip', () => {
  it.each([
    ['outcome:missed,busy', 'Outcome is Missed or Busy'],
    ['-type:video', 'Type is not Video'],
    ['connection:"Support app"', 'Connection is Support app'],
    ['direction:none', 'Direction is None'],
    ['dur:>5m', 'Duration over 5 min'],
    ['dur:90s..3m', 'Duration 1 min 30 s to 3 min'],
    ['ring:<=30', 'Ringing at most 30 s'],
    ['billed:1h', 'Billed 1 h'],
    ['people:2..4', 'Participants 2 to 4'],
    ['people:>2', 'Participants at least 3'],
    ['from:+1555', 'From contains “+1555”'],
    ['-with:=u1', 'Person or number is not “u1”'],
    ['on:today', 'Initiated 2025-03-30'],
    ['after:2025-03-01 before:2025-04-01', 'Initiated 2025-03-01 to 2025-03-31'],
    ['before:2025-03-01T14:00', 'Initiated until 2025-03-01 13:59'],
  ])('for %s says “%s”', (typed, words) => {
    const { conditions, errors } = readQuery(typed, context);
    expect(errors).toEqual([]);
    expect(conditions.map((one) => chipWords(one, context))).toEqual([words]);
  });
});
