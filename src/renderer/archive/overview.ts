import type { CallIndex, ConnectionCalls } from './call-index.ts';
import type { ConnectionOverview } from './answers.ts';
import type { ArchiveDb } from './db.ts';
import type { UnreadableItems } from './unreadable-items.ts';

const noCalls: ConnectionCalls = { calls: 0, newestAt: null, oldestAt: null };

/** One line for every connection that ever sent a page. */
export const overviewOf = async (
  db: ArchiveDb,
  index: CallIndex,
  unreadable: UnreadableItems,
): Promise<readonly ConnectionOverview[]> => {
  const runs = new Map((await db.runs.toArray()).map((run) => [run.connectionId, run]));
  const connections = await db.journal.toCollection().primaryKeys();
  const sums = index.overview();
  return connections
    .concat([...runs.keys()].filter((id) => !connections.includes(id)))
    .map((connectionId) => ({
      connectionId,
      ...(sums.get(connectionId) ?? noCalls),
      unreadable: unreadable.countOf(connectionId),
      lastRunFinishedAt: runs.get(connectionId)?.finishedAt ?? null,
    }));
};
