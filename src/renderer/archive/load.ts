import { isBlock, type BlockRecord } from './block.ts';
import type { ArchiveDb } from './db.ts';
import { nextTask } from './next-task.ts';

/** Blocks a read: a few megabytes at a time, so that memory stays flat. */
const batchSize = 32;

/** A message from the page waits no longer than this while blocks are read. */
const breathMs = 12;

export interface BlockProgress {
  readonly blocksRead: number;
  readonly blocks: number;
}

/**
 * Blocks after a number, with `null` for what is there and cannot be read. A value above 64 KiB is a
 * file of its own: where that is gone the read fails, and with it the reading of all others; where
 * its bytes are wrong the value is `null` (measured, Chromium 156). Then they are read one by one.
 */
const readBatch = async (
  db: ArchiveDb,
  after: number,
): Promise<readonly (readonly [no: number, block: BlockRecord | null])[]> => {
  const batch = () => db.blocks.where(':id').above(after).limit(batchSize);
  const whole = await batch()
    .toArray()
    .catch(() => null);
  if (whole?.every(isBlock) === true) return whole.map((block) => [block.no, block]);
  const numbers = await batch().primaryKeys();
  return Promise.all(
    numbers.map(async (no) => {
      const block = await db.blocks.get(no).catch(() => undefined);
      return [no, isBlock(block) ? block : null] as const;
    }),
  );
};

/**
 * Hands over the blocks after a number, in order of commit. Reads by primary key; an offset would
 * walk. Progress is awaited: across the worker's border it is a message, and one that came after
 * the end would show an archive as opening that is open.
 */
export const forEachBlock = async (
  db: ArchiveDb,
  after: number,
  visit: (block: BlockRecord | null) => Promise<void>,
  onProgress: (progress: BlockProgress) => Promise<void>,
): Promise<void> => {
  const blocks = await db.blocks.where(':id').above(after).count();
  let blocksRead = 0;
  let last = after;
  let breathedAtMs = performance.now();
  await onProgress({ blocksRead, blocks });
  while (blocksRead < blocks) {
    const batch = await readBatch(db, last);
    if (batch.length === 0) return;
    for (const [, block] of batch) {
      await visit(block);
      if (performance.now() - breathedAtMs < breathMs) continue;
      await nextTask();
      breathedAtMs = performance.now();
    }
    blocksRead += batch.length;
    last = batch.at(-1)?.[0] ?? last;
    await onProgress({ blocksRead, blocks });
  }
};
