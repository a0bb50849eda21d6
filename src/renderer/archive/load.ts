import type { BlockRecord } from './block.ts';
import type { ArchiveDb } from './db.ts';
import { pause } from './take-turns.ts';

/** Blocks a read: a few megabytes at a time, so that memory stays flat. */
const batchSize = 32;

/** A message from the page waits no longer than this while blocks are read. */
const breathMs = 12;

export interface BlockProgress {
  readonly blocksRead: number;
  readonly blocks: number;
}

/**
 * Hands over the blocks after a number, in order of commit. Reads by primary key; an offset would
 * walk. Progress is awaited: across the worker's border it is a message, and one that came after
 * the end would show an archive as opening that is open.
 */
export const forEachBlock = async (
  db: ArchiveDb,
  after: number,
  visit: (block: BlockRecord) => Promise<void>,
  onProgress: (progress: BlockProgress) => Promise<void>,
): Promise<void> => {
  const blocks = await db.blocks.where(':id').above(after).count();
  let blocksRead = 0;
  let last = after;
  let breathedAtMs = performance.now();
  await onProgress({ blocksRead, blocks });
  while (blocksRead < blocks) {
    const batch = await db.blocks.where(':id').above(last).limit(batchSize).toArray();
    if (batch.length === 0) return;
    for (const block of batch) {
      await visit(block);
      if (performance.now() - breathedAtMs < breathMs) continue;
      await pause();
      breathedAtMs = performance.now();
    }
    blocksRead += batch.length;
    last = batch.at(-1)?.no ?? last;
    await onProgress({ blocksRead, blocks });
  }
};
