import type { Session, SessionKey } from '../../shared/session.ts';
import { namedError } from './archive-error.ts';
import { readSessions, type BlockRecord } from './block.ts';
import type { CallPlace, PutCounts } from './call-index.ts';
import { createColumnIndex } from './columns/column-index.ts';
import { skipTo } from './commit.ts';
import type { Archive, OpenProgress, OpenReport } from './contract.ts';
import { createDb, openDb, type IndexedDBParts } from './db.ts';
import { createLedgers } from './ledgers.ts';
import { forEachBlock } from './load.ts';
import { overviewOf } from './overview.ts';
import { positionOf, rowsOf, selectedRowsOf, totalsOf } from './questions.ts';
import { readCall, readRawJson } from './raw.ts';
import { createRunLog } from './run-log.ts';
import { createSerial } from './serial.ts';
import { answerAboutSync } from './sync-answers.ts';
import { createUnreadableItems } from './unreadable-items.ts';
import { writePages } from './write-pages.ts';

/** A question answered from memory, asked over a bridge that knows only promises. */
const answer = <T>(compute: () => T): Promise<T> =>
  new Promise((resolve) => {
    resolve(compute());
  });

/** The archive itself, without a worker around it. Whoever makes it opens it first. */
export const createArchive = (parts: IndexedDBParts): Archive => {
  let dataLoss: string | null = null;
  let index = createColumnIndex();
  let unreadable = createUnreadableItems();
  let revision = 0;
  const db = createDb(parts, (message) => {
    dataLoss = message;
  });
  const ledgers = createLedgers(db);
  const log = createRunLog(db);
  // One write at a time: the index must learn of blocks in the order of their commits.
  const serially = createSerial();
  const write = <T>(task: () => Promise<T>): Promise<T> =>
    serially(task).catch((error: unknown) => {
      throw namedError(error);
    });

  const learn = (block: BlockRecord, sessions: readonly Session[]): PutCounts => {
    unreadable.add(block);
    const counts = index.put({ ...block, sessions });
    if (counts.added + counts.changed + counts.gone > 0) revision += 1;
    return counts;
  };

  const held = { index: () => index, learn, revision: () => revision };
  const writing = { db, held, ledgers, log };

  const open = async (onProgress: (progress: OpenProgress) => void): Promise<OpenReport> => {
    if (!db.isOpen()) await openDb(db);
    index = createColumnIndex();
    unreadable = createUnreadableItems();
    let unreadableBlocks = 0;
    const visit = (block: BlockRecord): void => {
      const sessions = readSessions(block);
      unreadable.add(block);
      if (sessions === null) unreadableBlocks += 1;
      else index.put({ ...block, sessions });
    };
    await forEachBlock(db, visit, onProgress);
    await ledgers.load();
    await log.prune();
    for (const run of await db.runs.toArray()) {
      if (run.firstSeq !== undefined) index.beginRun(run.connectionId, run.firstSeq);
    }
    return { calls: index.size(), dataLoss, unreadableBlocks };
  };

  const atPlace = async <T>(
    key: SessionKey,
    read: (place: CallPlace) => Promise<T>,
  ): Promise<T | null> => {
    const place = index.placeOf(key);
    return place === null ? null : await read(place);
  };

  return {
    open: (onProgress) => write(() => open(onProgress)),
    positions: async () =>
      Object.fromEntries((await db.journal.toArray()).map((one) => [one.connectionId, one.seq])),
    checkpoint: async (connectionId) => (await db.runs.get(connectionId))?.checkpoint ?? null,
    commit: (page) => write(() => writePages(writing, [page])),
    commitAll: (pages) => write(() => writePages(writing, pages)),
    skip: (connectionId, seq) => write(() => skipTo(db, connectionId, seq)),
    finishRun: (connectionId, checkpoint) =>
      write(async () => {
        const before = await db.runs.get(connectionId);
        await db.runs.put({ ...before, connectionId, checkpoint, finishedAt: Date.now() });
      }),
    rows: ({ view, ...stretch }) => answer(() => ({ ...rowsOf(index, view, stretch), revision })),
    keys: ({ view, ...stretch }) =>
      answer(() => rowsOf(index, view, stretch).rows.map(({ key }) => key)),
    position: (view, key) => answer(() => positionOf(index, view, key)),
    call: (key) => atPlace(key, (place) => readCall(db, place)),
    row: (key) =>
      answer(() => {
        const row = index.rowOf(key);
        return row < 0 ? null : index.rowAt(row);
      }),
    rawJson: (key) => atPlace(key, (place) => readRawJson(db, place)),
    totals: (view, selection) => answer(() => totalsOf(index, view, selection)),
    selectedRows: (view, selection, from, to) =>
      answer(() => selectedRowsOf(index, view, selection, { from, to })),
    overview: () => overviewOf(db, index, unreadable),
    ...answerAboutSync(writing),
    closeRun: (end) => write(() => log.close(end)),
  };
};
