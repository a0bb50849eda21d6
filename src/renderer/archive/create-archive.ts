import type { Page, TimeRange } from '../../shared/page.ts';
import type { Session, SessionKey } from '../../shared/session.ts';
import { namedError } from './archive-error.ts';
import { prepareBlock, readSessions, type BlockRecord } from './block.ts';
import type { CallPlace } from './call-index.ts';
import { createColumnIndex } from './columns/column-index.ts';
import { commitBlocks, skipTo, type Entry } from './commit.ts';
import type { Archive, CommitReport, OpenProgress, OpenReport } from './contract.ts';
import { createDb, openDb, type IndexedDBParts } from './db.ts';

import { coverageOf } from './coverage.ts';
import { createLedgers } from './ledgers.ts';
import { forEachBlock } from './load.ts';
import { overviewOf } from './overview.ts';
import { positionOf, rowsOf, selectedRowsOf, totalsOf } from './questions.ts';
import { readCall, readRawJson } from './raw.ts';
import { createRunLog } from './run-log.ts';
import { createSerial } from './serial.ts';
import { settledRanges } from './settled.ts';
import { createUnreadableItems } from './unreadable-items.ts';
import { readVersions } from './versions.ts';

/** A question answered from memory, asked over a bridge that knows only promises. */
const answer = <T>(compute: () => T): Promise<T> =>
  new Promise((resolve) => {
    resolve(compute());
  });

const nothingNew = { added: 0, changed: 0, unchanged: 0, unreadable: 0, gone: 0 };

interface Prepared extends Entry {
  readonly page: Page;
  readonly sessions: readonly Session[];
}

const sessionCount = (prepared: readonly Prepared[]): number =>
  prepared.reduce((count, { sessions }) => count + sessions.length, 0);

const sum = (a: CommitReport, b: CommitReport): CommitReport => ({
  added: a.added + b.added,
  changed: a.changed + b.changed,
  unchanged: a.unchanged + b.unchanged,
  unreadable: a.unreadable + b.unreadable,
  gone: a.gone + b.gone,
  revision: b.revision,
});

/** So many calls a run asks for by id; each costs a request. */
const mostPending = 500;

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
    unreadable = createUnreadableItems();
    let unreadableBlocks = 0;
    const visit = (block: BlockRecord): void => {
      if (!learn(block)) unreadableBlocks += 1;
    };
    await forEachBlock(db, visit, onProgress);
    await ledgers.load();
    await log.prune();
    for (const run of await db.runs.toArray()) {
      if (run.firstSeq !== undefined) index.beginRun(run.connectionId, run.firstSeq);
    }
    return { calls: index.size(), dataLoss, unreadableBlocks };
  };

  const prepare = async (page: Page): Promise<Prepared> => {
    const { block, sessions } = await prepareBlock(page);
    return { page, sessions, block, runId: page.runId, checkpoint: page.checkpoint };
  };

  const learnNew = async (
    no: number,
    { page, block, sessions }: Prepared,
  ): Promise<CommitReport> => {
    unreadable.add(block);
    const counts = index.put({ ...block, no, sessions });
    if (counts.added + counts.changed + counts.gone > 0) revision += 1;
    await log.note(page, counts);
    return { ...counts, unreadable: page.unreadable.length, revision };
  };

  /** Pages of one connection: all of them in one transaction. */
  const commitOfOne = async (
    connectionId: string,
    pages: readonly Page[],
  ): Promise<CommitReport> => {
    const prepared = await Promise.all(pages.map(prepare));
    const countHeld = (range: TimeRange) => index.countIn(connectionId, range);
    const parts = { db, ledgers, countHeld, alsoWrite: log.write };
    const { blocks, ledger, run } = await commitBlocks(parts, connectionId, prepared);
    ledgers.accept(ledger);
    if (run?.firstSeq !== undefined) index.beginRun(connectionId, run.firstSeq);
    const known = prepared.slice(0, prepared.length - blocks.length);
    let report = { ...nothingNew, revision, unchanged: sessionCount(known) };
    for (const { no, entry } of blocks) {
      const one = await learnNew(no, entry);
      report = sum(report, one);
    }
    return report;
  };

  const commitAll = async (pages: readonly Page[]): Promise<CommitReport> => {
    const [first] = pages;
    return first === undefined
      ? { ...nothingNew, revision }
      : commitOfOne(first.connectionId, pages);
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
    commit: (page) => write(() => commitAll([page])),
    commitAll: (pages) => write(() => commitAll(pages)),
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
    holdings: async (connectionId, wish) => ({
      heldSeq: (await db.journal.get(connectionId))?.seq ?? 0,
      settled: settledRanges(ledgers.of(connectionId), wish),
      pending: index.pending(connectionId, mostPending),
    }),
    ledger: (connectionId) => answer(() => ledgers.of(connectionId).toReversed()),
    coverage: (request) =>
      answer(() => {
        const { connectionId, borders } = request;
        const counts = index.countSpans(connectionId, borders);
        return coverageOf(request, counts, ledgers.of(connectionId), Date.now());
      }),
    runLog: (connectionId) => log.list(connectionId),
    closeRun: (end) => write(() => log.close(end)),
    changes: async () =>
      (await db.runs.toArray()).map(({ connectionId, checkpoint: { runId } }) => ({
        connectionId,
        runId,
        ...index.changes(connectionId),
      })),
    versions: (key) => readVersions(db, index.placesOf(key)),
  };
};
