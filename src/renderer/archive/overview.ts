import type { CallIndex } from './call-index.ts';
import type { ConnectionOverview } from './contract.ts';
import type { ArchiveDb } from './db.ts';
import type { UnreadableItems } from './unreadable-items.ts';

interface CallSums {
  readonly calls: number;
  readonly newestAt: number | null;
}

const noCalls: CallSums = { calls: 0, newestAt: null };

const sumCalls = (index: CallIndex): ReadonlyMap<string, CallSums> => {
  const sums = new Map<string, CallSums>();
  for (let row = 0; row < index.size(); row += 1) {
    const { connectionId, initiatedAt } = index.rowAt(row);
    const { calls, newestAt } = sums.get(connectionId) ?? noCalls;
    const newest = Math.max(initiatedAt ?? -Infinity, newestAt ?? -Infinity);
    sums.set(connectionId, {
      calls: calls + 1,
      newestAt: newest === -Infinity ? null : newest,
    });
  }
  return sums;
};

/** One line for every connection that ever sent a page. */
export const overviewOf = async (
  db: ArchiveDb,
  index: CallIndex,
  unreadable: UnreadableItems,
): Promise<readonly ConnectionOverview[]> => {
  const runs = new Map((await db.runs.toArray()).map((run) => [run.connectionId, run]));
  const connections = await db.journal.toCollection().primaryKeys();
  const sums = sumCalls(index);
  return connections
    .concat([...runs.keys()].filter((id) => !connections.includes(id)))
    .map((connectionId) => ({
      connectionId,
      ...(sums.get(connectionId) ?? noCalls),
      unreadable: unreadable.countOf(connectionId),
      lastRunFinishedAt: runs.get(connectionId)?.finishedAt ?? null,
    }));
};
