import type { Party, Session } from '../../shared/session.ts';

/**
 * What is left of a copy of a call when a later block has the same content and the newest raw JSON
 * to it: enough to know, in a reading of all blocks, since when the call has been there.
 */
export interface HollowCall extends Pick<
  Session,
  'key' | 'id' | 'connectionId' | 'provider' | 'initiatedAt' | 'isFinal'
> {
  readonly isHollow: true;
}

/** A call as a block has it. */
export type StoredCall = Session | HollowCall;

export const isHollow = (call: StoredCall): call is HollowCall => 'isHollow' in call;

const nobody: Party = { kind: 'unknown', id: '', name: null };

/** A session of which nothing but that is known. */
export const blankSession = (call: HollowCall): Session => ({
  key: call.key,
  id: call.id,
  connectionId: call.connectionId,
  provider: call.provider,
  initiatedAt: call.initiatedAt,
  isFinal: call.isFinal,
  answeredAt: null,
  endedAt: null,
  outcome: 'unknown',
  providerStatus: '',
  type: 'other',
  providerType: '',
  mode: null,
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
});

export const hollowOf = (call: StoredCall): HollowCall => {
  const { key, id, connectionId, provider, initiatedAt, isFinal } = call;
  return { isHollow: true, key, id, connectionId, provider, initiatedAt, isFinal };
};
