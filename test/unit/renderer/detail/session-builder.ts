import type { Participant, Session } from '../../../../src/shared/session.ts';

/** An answered two-person call; a test names only what it is about. */
export const session = (facts: Partial<Session> = {}): Session => ({
  key: 'c1/call-1',
  id: 'call-1',
  connectionId: 'c1',
  provider: 'cometchat',
  initiatedAt: 1_692_368_168_000,
  answeredAt: 1_692_368_180_000,
  endedAt: 1_692_368_199_000,
  outcome: 'answered',
  providerStatus: 'ended',
  isFinal: true,
  type: 'audio',
  providerType: 'audio',
  mode: 'call',
  direction: null,
  from: { kind: 'user', id: 'superhero8', name: null },
  to: { kind: 'user', id: 'superhero2', name: null },
  ringingSeconds: 12,
  talkSeconds: 19,
  billedSeconds: null,
  participantSeconds: 36,
  participants: [participant('superhero2'), participant('superhero8')],
  hasRecording: false,
  recordings: [],
  hangup: null,
  parentId: null,
  tags: [],
  ...facts,
});

export const participant = (personId: string, facts: Partial<Participant> = {}): Participant => ({
  personId,
  name: null,
  hasJoined: true,
  state: 'ended',
  deviceId: null,
  joinedAt: null,
  leftAt: null,
  seconds: null,
  ...facts,
});
