import type { Checkpoint } from '../../shared/page.ts';
import { ArchiveError } from './archive-error.ts';
import type { NewBlock } from './block.ts';
import type { ArchiveDb, JournalRecord, RunRecord } from './db.ts';
import type { CountHeld } from './ledger.ts';
import type { LedgerChange, Ledgers } from './ledgers.ts';

/** A page on its way into the store. */
export interface Entry {
  readonly block: NewBlock;
  readonly runId: string | null;
  readonly checkpoint: Checkpoint | null;
}

export interface Committed<E extends Entry> {
  /** The blocks that were not in the store yet, with their numbers. */
  readonly blocks: readonly { readonly no: number; readonly entry: E }[];
  readonly ledger: LedgerChange;
  /** The run that the pages belong to, when it is another than before. */
  readonly run: RunRecord | null;
}

export interface CommitParts {
  readonly db: ArchiveDb;
  readonly ledgers: Ledgers;
  readonly countHeld: CountHeld;
  /** What else belongs into the transaction. */
  readonly alsoWrite: () => Promise<void>;
}

const nowhere = (connectionId: string): JournalRecord => ({ connectionId, seq: 0 });

/** Whether a page is the next one; false when it is in the store already. Throws `journal-gap`. */
export const isDue = async (db: ArchiveDb, connectionId: string, seq: number): Promise<boolean> => {
  const due = ((await db.journal.get(connectionId))?.seq ?? 0) + 1;
  if (seq > due) throw new ArchiveError('journal-gap', `Page ${seq} came where ${due} is due.`);
  return seq === due;
};

/**
 * A reading that lost a page on its way here proves nothing: the window stays open, and the next
 * sync reads it again.
 */
const believable = <E extends Entry>(entry: E, { lastSkipped = 0 }: JournalRecord): E => {
  const { window } = entry.block;
  if (window == null || window.verdict === 'open' || lastSkipped < window.firstSeq) return entry;
  return { ...entry, block: { ...entry.block, window: { ...window, verdict: 'open' } } };
};

/** What follows the store's last page without a hole. */
const newEntries = <E extends Entry>(entries: readonly E[], place: JournalRecord): readonly E[] => {
  let due = place.seq + 1;
  const fresh = entries.filter(({ block }) => block.seq >= due);
  for (const { block } of fresh) {
    if (block.seq !== due) {
      throw new ArchiveError('journal-gap', `Page ${block.seq} came where ${due} is due.`);
    }
    due += 1;
  }
  return fresh.map((entry) => believable(entry, place));
};

/**
 * A run that has read all it planned says so in its last checkpoint. Its own `finishRun` says so
 * too, but is in no journal: a store that is replayed learns it from here.
 */
const moveRun = async (db: ArchiveDb, entries: readonly Entry[]): Promise<RunRecord | null> => {
  const last = entries.findLast(({ checkpoint }) => checkpoint !== null);
  if (last?.checkpoint == null) return null;
  const { block, checkpoint } = last;
  const { connectionId } = block;
  const before = await db.runs.get(connectionId);
  const isSame = before?.checkpoint.runId === checkpoint.runId;
  const first = entries.find(({ runId }) => runId === checkpoint.runId) ?? last;
  const firstSeq = (isSame ? before.firstSeq : null) ?? first.block.seq;
  const finishedAt =
    checkpoint.nextCursor === null ? block.fetchedAt : (before?.finishedAt ?? null);
  const run = { connectionId, checkpoint, finishedAt, firstSeq };
  await db.runs.put(run);
  return isSame ? null : run;
};

const ledgerEntries = (entries: readonly Entry[]) =>
  entries.flatMap(({ block, runId }) => {
    const { connectionId, window: progress } = block;
    return progress == null || runId === null ? [] : [{ connectionId, runId, progress }];
  });

/**
 * Blocks, journal place, checkpoint and ledger in one transaction: all of them or none. Pages that
 * are in the store already are left out. Nothing in here catches: an error caught inside a
 * transaction commits the part before it (measured).
 */
export const commitBlocks = <E extends Entry>(
  { db, ledgers, countHeld, alsoWrite }: CommitParts,
  connectionId: string,
  entries: readonly E[],
): Promise<Committed<E>> =>
  db.transaction('rw', [db.blocks, db.journal, db.runs, db.windows, db.runLog], async () => {
    const place = (await db.journal.get(connectionId)) ?? nowhere(connectionId);
    const fresh = newEntries(entries, place);
    const last = fresh.at(-1);
    if (last === undefined) return { blocks: [], ledger: new Map(), run: null };
    const blocks = [];
    for (const entry of fresh) blocks.push({ no: await db.blocks.add(entry.block), entry });
    await db.journal.put({ ...place, seq: last.block.seq });
    const run = await moveRun(db, fresh);
    const ledger = await ledgers.write(ledgerEntries(fresh), countHeld);
    await alsoWrite();
    return { blocks, ledger, run };
  });

/** Moves the journal place on without a page; never back. */
export const skipTo = (db: ArchiveDb, connectionId: string, seq: number): Promise<void> =>
  db.transaction('rw', [db.journal], async () => {
    const place = (await db.journal.get(connectionId)) ?? nowhere(connectionId);
    if (seq > place.seq) await db.journal.put({ connectionId, seq, lastSkipped: seq });
  });
