import fc from 'fast-check';
import { outcomes } from '../../../../../src/shared/outcome.ts';
import { sessionKey, type Party, type Session } from '../../../../../src/shared/session.ts';

const nobody: Party = { kind: 'unknown', id: '', name: null };

/** A call with defaults; say only what a test is about. */
export const aSession = (parts: Partial<Session> = {}): Session => {
  const id = parts.id ?? 'call-1';
  const connectionId = parts.connectionId ?? 'conn-1';
  return {
    key: sessionKey(connectionId, id),
    id,
    connectionId,
    provider: 'cometchat',
    initiatedAt: 1_700_000_000_000,
    answeredAt: null,
    endedAt: null,
    outcome: 'missed',
    providerStatus: 'unanswered',
    isFinal: true,
    type: 'audio',
    providerType: 'audio',
    mode: 'call',
    direction: null,
    from: nobody,
    to: nobody,
    ringingSeconds: null,
    talkSeconds: null,
    billedSeconds: null,
    participantSeconds: null,
    participants: [],
    hasRecording: false,
    recordings: [],
    hangup: null,
    parentId: null,
    tags: [],
    ...parts,
  };
};

const names = ['Zoë Müller', 'Ana', 'ana', '山田 空', 'Łukasz', 'O’Neil', '', 'سارة'];

const party: fc.Arbitrary<Party> = fc.record({
  kind: fc.constantFrom('user', 'group', 'number'),
  id: fc.constantFrom('zoe', 'ana', '+15551234567', '351910000777', 'u-1', 'u-10', 'u-9'),
  name: fc.option(fc.constantFrom(...names)),
});

const seconds = fc.option(fc.oneof(fc.nat(5), fc.double({ min: 0, max: 9_000, noNaN: true })));

/** Few different ids, so that copies of one call meet; many ties, so that ties are decided. */
export const anySession: fc.Arbitrary<Session> = fc
  .record({
    id: fc.oneof(fc.stringMatching(/^[abAB]{1,3}$/u), fc.string({ minLength: 1, maxLength: 20 })),
    connectionId: fc.constantFrom('conn-1', 'conn-2'),
    initiatedAt: fc.option(fc.integer({ min: -5, max: 5 }).map((tick) => tick * 1_000_003)),
    outcome: fc.constantFrom(...outcomes),
    providerStatus: fc.constantFrom('ended', 'unanswered', 'parkéd'),
    type: fc.constantFrom('audio', 'video', 'other'),
    mode: fc.option(fc.constantFrom('call', 'meet')),
    direction: fc.constantFrom(null, 'incoming', 'outgoing'),
    from: party,
    to: party,
    ringingSeconds: seconds,
    talkSeconds: seconds,
    billedSeconds: seconds,
    hasRecording: fc.boolean(),
    participants: fc.array(
      fc.record({
        personId: fc.constantFrom('zoe', 'ana', 'lea'),
        name: fc.option(fc.constantFrom(...names)),
        hasJoined: fc.boolean(),
        state: fc.constant(null),
        deviceId: fc.constant(null),
        joinedAt: fc.constant(null),
        leftAt: fc.constant(null),
        seconds: fc.constant(null),
      }),
      { maxLength: 3 },
    ),
  } as const)
  .map((parts) => aSession(parts as Partial<Session>));
