import { Dexie, type Table } from 'dexie';

import type { CallRow } from '../../src/renderer/archive/answers.ts';
import type { Session } from '../../src/shared/session.ts';

/**
 * The obvious way: one Dexie record for each call, with its key and an index on its time, and
 * Dexie's defaults. A record holds what the list shows of a call; that it leaves out participants
 * and the provider's JSON, which the archive keeps, favours it.
 */
export const openPlainDb = async (): Promise<Table<CallRow, string>> => {
  const db = new Dexie('plain');
  db.version(1).stores({ calls: 'key, initiatedAt' });
  await db.open();
  return db.table<CallRow, string>('calls');
};

const toRow = ({ participants, ...session }: Session): CallRow => ({
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
  participantCount: participants.length,
  joinedCount: participants.filter(({ hasJoined }) => hasJoined).length,
  isGone: false,
});

export const createPlainStore = async (): Promise<{
  readonly store: (sessions: readonly Session[]) => Promise<unknown>;
}> => {
  const calls = await openPlainDb();
  return { store: (sessions) => calls.bulkPut(sessions.map(toRow)) };
};
