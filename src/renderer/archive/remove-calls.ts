import { Dexie } from 'dexie';

import type { BlockRecord } from './block.ts';
import type { ArchiveDb } from './db.ts';
import { forEachBlock } from './load.ts';

/** Blocks a transaction: short ones, so that a reader never waits long. */
const chunkSize = 200;

/**
 * Deletes a connection's blocks a chunk at a time, and hands over those that stay. What else is
 * known of the connection goes last: cut off in the middle, the next try finds it again. Snapshots
 * of the index go first, for they hold the calls too.
 */
export const removeCallsOf = async (
  db: ArchiveDb,
  connectionId: string,
  keep: (block: BlockRecord) => Promise<void>,
): Promise<void> => {
  await db.snapshots.clear();
  const doomed: number[] = [];
  const visit = async (block: BlockRecord): Promise<void> => {
    if (block.connectionId === connectionId) doomed.push(block.no);
    else await keep(block);
  };
  await forEachBlock(db, 0, visit, () => Promise.resolve());
  for (let at = 0; at < doomed.length; at += chunkSize) {
    await db.blocks.bulkDelete(doomed.slice(at, at + chunkSize));
  }
  const tables = [db.runs, db.journal, db.windows, db.runLog, db.details];
  await db.transaction('rw', tables, async () => {
    await db.runs.delete(connectionId);
    await db.journal.delete(connectionId);
    const [first, past] = [
      [connectionId, Dexie.minKey],
      [connectionId, Dexie.maxKey],
    ];
    await db.windows.where('[connectionId+from]').between(first, past).delete();
    // Keys of its calls begin with its id and a slash; `0` is what comes after a slash.
    const [firstKey, pastKey] = [
      [`${connectionId}/`, Dexie.minKey],
      [`${connectionId}0`, Dexie.minKey],
    ];
    await db.details.where('[key+kind]').between(firstKey, pastKey).delete();
    await db.runLog.filter((run) => run.connectionId === connectionId).delete();
  });
};
