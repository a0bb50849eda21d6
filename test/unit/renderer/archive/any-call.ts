import fc from 'fast-check';

import { rangeColumns, type Condition } from '../../../../src/renderer/archive/condition.ts';
import { columnIds, type View } from '../../../../src/renderer/archive/view.ts';
import { outcomes } from '../../../../src/shared/outcome.ts';
import { buildSession } from './build-page.ts';

/** Calls and views by chance: few different values, so that ties and copies come often. */

const name = fc.constantFrom('Ann', 'ann', 'Änne', 'Zoë', 'zed', 'Bob 2', 'Bob 10', '');
const seconds = fc.option(fc.nat(5), { nil: null });
const party = fc.record({
  kind: fc.constant('user' as const),
  id: fc.constantFrom('', 'u1', 'U2', '+15551234567', '(030) 9018-20', 'sip:+1555999@pbx'),
  name: fc.option(name, { nil: null }),
});
const participant = fc.record({
  personId: fc.constantFrom('p1', 'P2', '0301234'),
  name: fc.option(name, { nil: null }),
});

export const connectionIds = ['acme', 'globex'] as const;

export const anyCall = fc
  .record({
    id: fc.stringMatching(/^[a-cA]{1,2}[0-9]{0,2}$/),
    connectionId: fc.constantFrom(...connectionIds),
    initiatedAt: fc.option(fc.nat(3), { nil: null }),
    outcome: fc.constantFrom(...outcomes),
    providerStatus: fc.constantFrom('ended', 'Busy'),
    type: fc.constantFrom('audio' as const, 'video' as const),
    direction: fc.constantFrom(null, 'incoming' as const, 'outgoing' as const),
    mode: fc.constantFrom(null, 'meet', 'call'),
    from: party,
    to: party,
    ringingSeconds: seconds,
    talkSeconds: seconds,
    billedSeconds: seconds,
    hasRecording: fc.boolean(),
    people: fc.array(participant, { maxLength: 3 }),
  })
  .map(({ people, ...rest }) =>
    buildSession({
      ...rest,
      participants: people.map((one, at) => ({
        ...one,
        hasJoined: at % 2 === 0,
        state: null,
        deviceId: null,
        joinedAt: null,
        leftAt: null,
        seconds: null,
      })),
    }),
  );

const sortKey = fc.record({
  column: fc.constantFrom(...columnIds),
  direction: fc.constantFrom('asc' as const, 'desc' as const),
});

const values = (column: 'outcome' | 'direction' | 'mode' | 'connection' | 'recording') => {
  const words = {
    outcome: outcomes,
    direction: [null, 'incoming', 'outgoing'],
    mode: [null, 'meet', 'call', 'never seen'],
    connection: [...connectionIds, 'gone'],
    recording: ['yes', 'no'],
  };
  return fc.record({
    kind: fc.constant('values' as const),
    column: fc.constant(column),
    values: fc.subarray<string | null>([...words[column]]),
    isNot: fc.boolean(),
  });
};

const bound = fc.option(fc.nat(4), { nil: null });

export const anyCondition: fc.Arbitrary<Condition> = fc.oneof(
  values('outcome'),
  values('direction'),
  values('mode'),
  values('connection'),
  values('recording'),
  fc.record({
    kind: fc.constant('range' as const),
    column: fc.constantFrom(...rangeColumns),
    min: bound,
    max: bound,
    isNot: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('person' as const),
    role: fc.constantFrom('any' as const, 'from' as const, 'to' as const),
    match: fc.constantFrom('contains' as const, 'is' as const),
    text: fc.constantFrom('u1', 'an', 'P2', '+1 555 123', '', 'bob 10', '+15551234567'),
    isNot: fc.boolean(),
  }),
);

const texts = [
  '',
  'an',
  'AN',
  'ä',
  '555',
  'p2',
  'busy',
  'a1',
  '(',
  'ann busy',
  'zoe  A',
  '"bob 1"',
  'an "bob 2"',
] as const;
const numbers = [
  '(555) 123-4567',
  '1 555',
  '030-1234',
  '+49 030',
  '555.999',
  '0015551234',
] as const;

export const anyView: fc.Arbitrary<View> = fc.record({
  sort: fc.array(sortKey, { maxLength: 3 }),
  filter: fc.record({
    text: fc.constantFrom(...texts, ...numbers),
    conditions: fc.array(anyCondition, { maxLength: 3 }),
  }),
});
