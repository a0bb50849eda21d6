import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { asEventsTell } from '../../../../src/renderer/detail/as-events-tell.ts';
import { callSentence } from '../../../../src/renderer/detail/sentence.ts';
import { outcomes } from '../../../../src/shared/outcome.ts';
import { providerIds } from '../../../../src/shared/provider.ts';
import type { Hangup, Session } from '../../../../src/shared/session.ts';
import { participant, session } from './session-builder.ts';

const group = { kind: 'group', id: 'sales', name: 'Sales' } as const;
const hungUp = (source: string | null, cause: string | null = null): Hangup => ({
  cause,
  source,
  sipCode: null,
});
const machine = { result: 'machine', speech: null, locale: null };
const people = (...ids: string[]) => ids.map((id) => participant(id));

const cases: readonly (readonly [string, Partial<Session>, string])[] = [
  ['answered', {}, 'Answered after 12 s; they talked for 19 s.'],
  ['answered, ringing unknown', { ringingSeconds: null }, 'Answered; they talked for 19 s.'],
  [
    'answered, talk unknown',
    { talkSeconds: null },
    'Answered after 12 s; how long it lasted is not known.',
  ],
  ['answered and gone', { talkSeconds: 0 }, 'Answered after 12 s; it ended at once.'],
  ['answered, nobody listed', { participants: [] }, 'Answered after 12 s; they talked for 19 s.'],
  [
    'answered by a group',
    { to: group, participants: people('a', 'b', 'c') },
    'Answered after 12 s; 3 people talked for 19 s.',
  ],
  [
    'one person with two devices',
    { participants: people('a', 'a') },
    'Answered after 12 s; only one person was in it for 19 s.',
  ],
  [
    'a meeting',
    {
      mode: 'meet',
      to: group,
      participants: people('a', 'b', 'c', 'd'),
      talkSeconds: 3720,
      ringingSeconds: 5,
    },
    'The meeting began after 5 s; 4 people talked for 1 h 2 min.',
  ],
  ['missed', { outcome: 'missed', ringingSeconds: 31 }, 'Nobody answered for 31 s.'],
  ['missed, ringing unknown', { outcome: 'missed', ringingSeconds: null }, 'Nobody answered.'],
  [
    'missed by a group',
    { outcome: 'missed', to: group, ringingSeconds: 31 },
    'Nobody in the group answered for 31 s.',
  ],
  [
    'cancelled',
    { outcome: 'cancelled', ringingSeconds: 31 },
    'Nobody answered for 31 s; the caller hung up.',
  ],
  ['rejected', { outcome: 'rejected', ringingSeconds: 4 }, 'The call was declined after 4 s.'],
  ['busy', { outcome: 'busy', ringingSeconds: null }, 'The other side was busy.'],
  [
    'busy after a while',
    { outcome: 'busy', ringingSeconds: 2 },
    'The other side was busy; the call ended after 2 s.',
  ],
  ['failed', { outcome: 'failed', ringingSeconds: null }, 'The call could not be completed.'],
  [
    'failed with a reason',
    {
      outcome: 'failed',
      ringingSeconds: 3,
      hangup: { cause: 'NO_ROUTE', source: null, sipCode: null },
    },
    'The call could not be completed after 3 s. The provider’s reason: NO_ROUTE.',
  ],
  [
    'failed with a reason that has a name',
    {
      outcome: 'failed',
      ringingSeconds: 3,
      hangup: { cause: '1', source: null, sipCode: null },
    },
    'The call could not be completed after 3 s. Nobody has this number.',
  ],
  [
    'called off by the provider',
    {
      outcome: 'cancelled',
      ringingSeconds: 4,
      hangup: { cause: null, source: 'platform', sipCode: null },
    },
    'Nobody answered for 4 s; the provider ended the call.',
  ],
  [
    'called off, and a provider whose word names nobody',
    { outcome: 'cancelled', provider: 'bird', ringingSeconds: 4 },
    'Nobody answered for 4 s; the call was called off.',
  ],
  [
    'answered, and who hung up',
    { hangup: hungUp('callee') },
    'Answered after 12 s; they talked for 19 s; the side called hung up.',
  ],
  [
    'missed, and the caller gave up',
    { outcome: 'missed', ringingSeconds: 31, hangup: hungUp('caller') },
    'Nobody answered for 31 s; the caller hung up.',
  ],
  [
    'missed, and only the cause names the side',
    { outcome: 'missed', ringingSeconds: 31, hangup: hungUp(null, 'ORIGINATOR_CANCEL') },
    'Nobody answered for 31 s; the caller hung up.',
  ],
  ['missed without a ring', { outcome: 'missed', ringingSeconds: 0 }, 'Nobody answered.'],
  ['answered at once', { ringingSeconds: 0 }, 'Answered at once; they talked for 19 s.'],
  [
    'times that contradict',
    { ringingSeconds: -3, talkSeconds: -1 },
    'Answered; how long it lasted is not known.',
  ],
  [
    'answered, and nobody listed joined',
    { participants: [participant('a', { hasJoined: false })] },
    'Answered after 12 s; the call went on for 19 s.',
  ],
  [
    'a machine',
    { participants: [], answeredBy: machine },
    'An answering machine answered after 12 s; the call went on for 19 s.',
  ],
  [
    'failed at once, and only SIP says why',
    { outcome: 'failed', ringingSeconds: 0, hangup: { ...hungUp(null), sipCode: '404' } },
    'The call could not be completed. Nobody has this address or number.',
  ],
  [
    'ringing',
    { outcome: 'ongoing', answeredAt: null, ringingSeconds: null },
    'The call was still ringing when it was last read from the provider.',
  ],
  [
    'going on',
    { outcome: 'ongoing' },
    'The call began after 12 s and was still going on when it was last read from the provider.',
  ],
  [
    'a meeting going on',
    { outcome: 'ongoing', mode: 'meet', ringingSeconds: 5 },
    'The meeting began after 5 s and was still going on when it was last read from the provider.',
  ],
  [
    'an unknown word',
    { outcome: 'unknown', providerStatus: 'parked' },
    'The provider calls this “parked”; Callshelf does not know that word.',
  ],
  [
    'no word',
    { outcome: 'unknown', providerStatus: '' },
    'The provider does not say what became of this call.',
  ],
];

describe('the sentence that says what happened', () => {
  it.each(cases)('%s', (_what, facts, sentence) => {
    expect(callSentence(session(facts))).toBe(sentence);
  });
});

const seconds = fc.option(fc.oneof(fc.constant(0), fc.double({ min: -10, max: 200_000 })));
const word = fc.option(
  fc.constantFrom('', 'caller', 'callee', 'platform', 'x', '16', 'NO_ANSWER', 'cancel', 'hangup'),
);

const anyHangup: fc.Arbitrary<Hangup | null> = fc.option(
  fc.record({ cause: word, source: word, sipCode: fc.constantFrom(null, '', '486') }),
);

const anyCall = fc.record({
  outcome: fc.constantFrom(...outcomes),
  provider: fc.constantFrom(...providerIds),
  mode: fc.constantFrom(null, 'call', 'meet'),
  answeredAt: fc.constantFrom(null, 0),
  ringingSeconds: seconds,
  talkSeconds: seconds,
  participants: fc.constantFrom([], people('a'), people('a', 'b', 'c')),
  hangup: anyHangup,
});

describe('whatever a provider says or leaves out', () => {
  it('the sentence is whole, and names nothing that is not known', () => {
    fc.assert(
      fc.property(anyCall, (facts) => {
        const sentence = callSentence(session(facts));
        expect(sentence).toMatch(/^[A-Z].*\.$/u);
        expect(sentence).not.toMatch(/null|undefined|NaN|-\d|\.\.|  |\b0 s\b/u);
        if (facts.hangup === null && facts.provider !== 'cometchat') {
          expect(sentence).not.toMatch(/hung up|ended the call/u);
        }
      }),
    );
  });
});

describe('what the events of a call tell', () => {
  const events = { hangup: hungUp(null, 'USER_BUSY'), outcome: 'busy' } as const;

  it('is told of a call that nobody answered', () => {
    const told = asEventsTell(
      session({ outcome: 'missed', answeredAt: null, ringingSeconds: 2 }),
      events,
    );
    expect(callSentence(told)).toBe('The other side was busy; the call ended after 2 s.');
  });

  it('does not make an answered call an unanswered one, nor replace its own hang-up', () => {
    const own = session({ hangup: hungUp('caller') });
    expect(asEventsTell(own, events)).toEqual(own);
    expect(asEventsTell(own, null)).toBe(own);
  });
});
