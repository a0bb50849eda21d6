import type { Session, SessionKey } from '../../shared/session.ts';
import { namedError } from './archive-error.ts';
import { readSessions, type BlockRecord } from './block.ts';
import type { CallPlace, PutCounts } from './call-index.ts';
import { createColumnIndex } from './columns/column-index.ts';
import { skipTo } from './commit.ts';
import type {
  Archive,
  CallRow,
  OpenProgress,
  OpenReport,
  RowsAnswer,
  RowsRequest,
} from './contract.ts';
import { readDetail } from './details.ts';
import { createDb, openDb, type IndexedDBParts } from './db.ts';
import { createLedgers } from './ledgers.ts';
import { forEachBlock } from './load.ts';
import { overviewOf } from './overview.ts';
import { createPicks } from './picks.ts';
import {
  keysOf,
  positionOf,
  rowAtTimeOf,
  rowsAt,
  rowsOf,
  selectedOrder,
  totalsOf,
  type Stretch,
} from './questions.ts';
import { readCall, readRawJson } from './raw.ts';
import { createRunLog } from './run-log.ts';
import { createSerial } from './serial.ts';
import type { Sliced } from './sliced.ts';
import { createTurns, type Turn } from './take-turns.ts';
import { answerAboutSync } from './sync-answers.ts';
import { createUnreadableItems } from './unreadable-items.ts';
import { writePages } from './write-pages.ts';

/** Rows on screen go before sums; a list that shows another view waits for no older one. */
const urgently = ({ view, lane }: RowsRequest): Turn => ({
  isUrgent: true,
  ...(lane === undefined ? {} : { lane: { name: lane, key: JSON.stringify(view) } }),
});

/** The archive itself, without a worker around it. Whoever makes it opens it first. */
export const createArchive = (parts: IndexedDBParts): Archive => {
  let dataLoss: string | null = null;
  let index = createColumnIndex();
  let unreadable = createUnreadableItems();
  let revision = 0;
  let names: Readonly<Record<string, string>> = {};
  const picks = createPicks();
  const turns = createTurns();
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
    index.nameConnections(names);
    picks.clear();
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

  function* answerRows({ view, from, to }: RowsRequest): Sliced<RowsAnswer> {
    return { ...(yield* rowsOf(index, view, { from, to })), revision };
  }

  function* pickedRows(pickId: number, stretch: Stretch): Sliced<readonly CallRow[]> {
    yield;
    return rowsAt(index, picks.rowsOf(pickId), stretch);
  }

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
    rows: (request) => turns(answerRows(request), urgently(request)),
    keys: ({ view, ...stretch }) => turns(keysOf(index, view, stretch)),
    position: (view, key) => turns(positionOf(index, view, key)),
    rowAtTime: (view, at) => turns(rowAtTimeOf(index, view, at)),
    call: (key) => atPlace(key, (place) => readCall(db, place)),
    row: (key) => {
      const row = index.rowOf(key);
      return Promise.resolve(row < 0 ? null : index.rowAt(row));
    },
    rawJson: (key) => atPlace(key, (place) => readRawJson(db, place)),
    detail: (key, kind) => readDetail(db, [key, kind], index.placeOf(key)),
    totals: (view, selection) => turns(totalsOf(index, view, selection)),
    pick: async (view, selection) => picks.add(await turns(selectedOrder(index, view, selection))),
    picked: (pickId, from, to) => turns(pickedRows(pickId, { from, to })),
    release: (pickId) => {
      picks.release(pickId);
      return Promise.resolve();
    },
    facets: ({ filter }, column, ask) => {
      const lane = { name: `facets of ${column}`, key: JSON.stringify([filter, ask]) };
      return turns(index.facetsOf(filter, column, ask), { lane });
    },
    nameConnections: (given) => {
      const isNew = JSON.stringify(given) !== JSON.stringify(names);
      names = given;
      if (isNew) {
        index.nameConnections(names);
        revision += 1;
      }
      return Promise.resolve(revision);
    },
    overview: () => overviewOf(db, index, unreadable),
    ...answerAboutSync(writing),
    closeRun: (end) => write(() => log.close(end)),
    savedViews: async () => (await db.views.toArray()).sort((a, b) => a.name.localeCompare(b.name)),
    saveView: (view) =>
      write(async () => {
        await db.views.put(view);
      }),
    removeView: (id) => write(() => db.views.delete(id)),
  };
};
