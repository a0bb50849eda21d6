import type { Session } from '../../shared/session.ts';
import type { CallRow } from './contract.ts';

export const toRow = (session: Session): CallRow => ({
  key: session.key,
  id: session.id,
  connectionId: session.connectionId,
  initiatedAt: session.initiatedAt,
  outcome: session.outcome,
  providerStatus: session.providerStatus,
  type: session.type,
  providerType: session.providerType,
  direction: session.direction,
  from: session.from,
  to: session.to,
  ringingSeconds: session.ringingSeconds,
  talkSeconds: session.talkSeconds,
  hasRecording: session.hasRecording,
  mode: session.mode,
  billedSeconds: session.billedSeconds,
  participantCount: session.participants.length,
  joinedCount: session.participants.filter(({ hasJoined }) => hasJoined).length,
});

/** How text is compared when searching. */
export const searchable = (text: string): string => text.toLowerCase();

/** All that a search looks into, one line a field so that no match runs across two of them. */
export const searchText = (session: Session): string => {
  const people = session.participants.flatMap(({ personId, name }) => [personId, name ?? '']);
  const ends = [session.from, session.to].flatMap(({ id, name }) => [id, name ?? '']);
  return searchable([session.id, session.providerStatus, ...ends, ...people].join('\n'));
};
