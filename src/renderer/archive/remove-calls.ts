import type { BlockRecord } from './block.ts';
import type { ArchiveDb } from './db.ts';
import { forEachBlock } from './load.ts';

/** Blocks a transaction: short ones, so that a reader never waits long. */
const chunkSize = 200;

const tablesOf = (db: ArchiveDb) => [db.runs, db.journal];

/**
 * Deletes a connection's blocks a chunk at a time, and hands over those that stay. What else is
 * known of the connection goes last: cut off in the middle, the next try finds it again.
 */
export const removeCallsOf = async (
  db: ArchiveDb,
  connectionId: string,
  keep: (block: BlockRecord) => void,
): Promise<void> => {
  const doomed: number[] = [];
  const visit = (block: BlockRecord): void => {
    if (block.connectionId === connectionId) doomed.push(block.no);
    else keep(block);
  };
  await forEachBlock(db, visit, () => undefined);
  for (let at = 0; at < doomed.length; at += chunkSize) {
    await db.blocks.bulkDelete(doomed.slice(at, at + chunkSize));
  }
  await db.transaction('rw', tablesOf(db), async () => {
    for (const table of tablesOf(db)) await table.delete(connectionId);
  });
};
