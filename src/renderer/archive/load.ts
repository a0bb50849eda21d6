import type { BlockRecord } from './block.ts';
import type { OpenProgress } from './contract.ts';
import type { ArchiveDb } from './db.ts';

/** Blocks a read: a few megabytes at a time, so that memory stays flat. */
const batchSize = 32;

/**
 * Hands over all blocks in order of commit. Reads by primary key; an offset would walk. Progress is
 * awaited: across the worker's border it is a message, and one that came after the end would show
 * an archive as opening that is open.
 */
export const forEachBlock = async (
  db: ArchiveDb,
  visit: (block: BlockRecord) => void,
  onProgress: (progress: OpenProgress) => unknown,
): Promise<void> => {
  const blocks = await db.blocks.count();
  let blocksRead = 0;
  let last = 0;
  await onProgress({ blocksRead, blocks });
  while (blocksRead < blocks) {
    const batch = await db.blocks.where(':id').above(last).limit(batchSize).toArray();
    if (batch.length === 0) return;
    batch.forEach(visit);
    blocksRead += batch.length;
    last = batch.at(-1)?.no ?? last;
    await onProgress({ blocksRead, blocks });
  }
};
