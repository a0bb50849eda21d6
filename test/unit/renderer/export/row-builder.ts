import type { CallRow } from '../../../../src/renderer/archive/answers.ts';

/** A call as the list knows it; a test names only what it is about. */
export const callRow = (id: string, facts: Partial<CallRow> = {}): CallRow => ({
  key: `c1/${id}`,
  id,
  connectionId: 'c1',
  initiatedAt: Date.parse('2026-08-03T12:03:22Z'),
  outcome: 'answered',
  providerStatus: 'ended',
  type: 'audio',
  providerType: 'audio',
  direction: null,
  from: { kind: 'user', id: 'anna', name: 'Anna Weiss' },
  to: { kind: 'number', id: '+15551234567', name: null },
  ringingSeconds: 12,
  talkSeconds: 19,
  hasRecording: false,
  mode: 'call',
  billedSeconds: null,
  participantCount: 5,
  joinedCount: 2,
  isGone: false,
  ...facts,
});
