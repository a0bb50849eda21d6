import { describe, expect, it } from 'vitest';

import { callSentence } from '../../../../src/renderer/detail/sentence.ts';
import type { Session } from '../../../../src/shared/session.ts';
import { participant, session } from './session-builder.ts';

const group = { kind: 'group', id: 'sales', name: 'Sales' } as const;
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
    'Nobody answered for 4 s; the call was called off.',
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
