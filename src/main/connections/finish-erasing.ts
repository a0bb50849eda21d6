import type { Journal } from '../journal/journal.ts';
import type { ConnectionStore } from './connection-store.ts';

/**
 * Erases what a removal that was cut off has left in the journal. Usually nothing. A list that
 * cannot be read keeps nobody from the journal.
 */
export const finishErasing = async <J extends Pick<Journal, 'erase'>>(
  journal: J,
  connections: Pick<ConnectionStore, 'listRemoved'>,
): Promise<J> => {
  for (const { id, removedAt, withCalls } of await connections.listRemoved().catch(() => [])) {
    if (withCalls) await journal.erase(id, removedAt);
  }
  return journal;
};
