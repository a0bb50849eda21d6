import type { Page } from '../../shared/page.ts';
import type { SessionKey } from '../../shared/session.ts';
import { namedError } from './archive-error.ts';
import { prepareBlock, readSessions, type BlockRecord } from './block.ts';
import type { CallPlace } from './call-index.ts';
import { createColumnIndex } from './columns/column-index.ts';
import { commitBlock, skipTo } from './commit.ts';
import type { Archive, CommitReport, OpenProgress, OpenReport } from './contract.ts';
import { createDb, openDb, type IndexedDBParts } from './db.ts';

import { forEachBlock } from './load.ts';
import { overviewOf } from './overview.ts';
import { createPicks } from './picks.ts';
import { positionOf, rowsAt, rowsOf, selectedOrder, totalsOf } from './questions.ts';
import { readCall, readRawJson } from './raw.ts';
import { createSerial } from './serial.ts';
import { createUnreadableItems } from './unreadable-items.ts';

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
  const picks = createPicks();
  const db = createDb(parts, (message) => {
    dataLoss = message;
  });
  // One write at a time: the index must learn of blocks in the order of their commits.
  const serially = createSerial();
  const write = <T>(task: () => Promise<T>): Promise<T> =>
    serially(task).catch((error: unknown) => {
      throw namedError(error);
    });

  const learn = (block: BlockRecord): boolean => {
    unreadable.add(block);
    const sessions = readSessions(block);
    if (sessions === null) return false;
    index.put({ ...block, sessions });
    return true;
  };

  const open = async (onProgress: (progress: OpenProgress) => void): Promise<OpenReport> => {
    if (!db.isOpen()) await openDb(db);
    index = createColumnIndex();
    picks.clear();
    unreadable = createUnreadableItems();
    let unreadableBlocks = 0;
    const visit = (block: BlockRecord): void => {
      if (!learn(block)) unreadableBlocks += 1;
    };
    await forEachBlock(db, visit, onProgress);
    return { calls: index.size(), dataLoss, unreadableBlocks };
  };

  const commit = async (page: Page): Promise<CommitReport> => {
    const { block, sessions } = await prepareBlock(page);
    const no = await commitBlock(db, block, page.checkpoint);
    if (no === null) {
      return { added: 0, changed: 0, unchanged: sessions.length, unreadable: 0, revision };
    }
    unreadable.add(block);
    const counts = index.put({ no, seq: block.seq, prints: block.prints, sessions });
    if (counts.added + counts.changed > 0) revision += 1;
    return { ...counts, unreadable: page.unreadable.length, revision };
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
    commit: (page) => write(() => commit(page)),
    skip: (connectionId, seq) => write(() => skipTo(db, connectionId, seq)),
    finishRun: (connectionId, checkpoint) =>
      write(async () => {
        await db.runs.put({ connectionId, checkpoint, finishedAt: Date.now() });
      }),
    rows: ({ view, ...stretch }) => answer(() => ({ ...rowsOf(index, view, stretch), revision })),
    keys: ({ view, ...stretch }) =>
      answer(() => rowsOf(index, view, stretch).rows.map(({ key }) => key)),
    position: (view, key) => answer(() => positionOf(index, view, key)),
    call: (key) => atPlace(key, (place) => readCall(db, place)),
    rawJson: (key) => atPlace(key, (place) => readRawJson(db, place)),
    totals: (view, selection) => answer(() => totalsOf(index, view, selection)),
    pick: (view, selection) => answer(() => picks.add(selectedOrder(index, view, selection))),
    picked: (pickId, from, to) => answer(() => rowsAt(index, picks.rowsOf(pickId), { from, to })),
    release: (pickId) => answer(() => picks.release(pickId)),
    facets: ({ filter }, column, ask) => answer(() => index.facetsOf(filter, column, ask)),
    overview: () => overviewOf(db, index, unreadable),
  };
};
