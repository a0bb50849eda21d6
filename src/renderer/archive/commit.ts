import type { Checkpoint } from '../../shared/page.ts';
import { ArchiveError } from './archive-error.ts';
import type { NewBlock } from './block.ts';
import type { ArchiveDb } from './db.ts';

const placeOf = async (db: ArchiveDb, connectionId: string): Promise<number> =>
  (await db.journal.get(connectionId))?.seq ?? 0;

/** Whether a page is the next one; false when it is in the store already. Throws `journal-gap`. */
export const isDue = async (db: ArchiveDb, connectionId: string, seq: number): Promise<boolean> => {
  const place = await placeOf(db, connectionId);
  if (seq > place + 1) {
    throw new ArchiveError('journal-gap', `Page ${seq} came where ${place + 1} is due.`);
  }
  return seq > place;
};

/**
 * A listing whose next cursor is `null` has been read to its end. The run's own `finishRun` says
 * so too, but is in no journal: a store that is replayed learns it from here.
 */
const moveRun = async (db: ArchiveDb, block: NewBlock, checkpoint: Checkpoint): Promise<void> => {
  const { connectionId } = block;
  const finishedBefore = (await db.runs.get(connectionId))?.finishedAt ?? null;
  const finishedAt = checkpoint.nextCursor === null ? block.fetchedAt : finishedBefore;
  await db.runs.put({ connectionId, checkpoint, finishedAt });
};

/**
 * Block, journal place and checkpoint in one transaction: all of them or none. Returns the block's
 * number, or `null` when the page is in the store already. Nothing in here catches: an error caught
 * inside a transaction commits the part before it (measured).
 */
export const commitBlock = (
  db: ArchiveDb,
  block: NewBlock,
  checkpoint: Checkpoint | null,
): Promise<number | null> =>
  db.transaction('rw', [db.blocks, db.journal, db.runs], async () => {
    const { connectionId, seq } = block;
    if (!(await isDue(db, connectionId, seq))) return null;
    const no = await db.blocks.add(block);
    await db.journal.put({ connectionId, seq });
    if (checkpoint !== null) await moveRun(db, block, checkpoint);
    return no;
  });

/** Moves the journal place on without a page; never back. */
export const skipTo = (db: ArchiveDb, connectionId: string, seq: number): Promise<void> =>
  db.transaction('rw', [db.journal], async () => {
    if (seq > (await placeOf(db, connectionId))) await db.journal.put({ connectionId, seq });
  });
