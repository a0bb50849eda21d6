import type { DetailKind } from '../../shared/detail.ts';
import type { SessionKey } from '../../shared/session.ts';
import { answerQuestions } from './answer-questions.ts';
import { ArchiveError, isArchiveError, namedError } from './archive-error.ts';
import type { CallPlace } from './call-index.ts';
import { skipTo } from './commit.ts';
import type { CommitReport, OpenProgress, OpenReport, RemovalReport } from './answers.ts';
import type { Archive } from './contract.ts';
import { readDetail } from './details.ts';
import { createDb, openDb, type IndexedDBParts } from './db.ts';
import { emptyOne } from './empty-blocks.ts';
import { createHeldIndex } from './held-index.ts';
import { createLedgers } from './ledgers.ts';
import { overviewOf } from './overview.ts';
import { readCall, readRawJson } from './raw.ts';
import { createRunLog } from './run-log.ts';
import { createTurns } from '../../shared/in-turn.ts';
import { createSnapshotKeeper } from './snapshot/snapshot-keeper.ts';
import { answerAboutSync } from './sync-answers.ts';
import { writePages } from './write-pages.ts';

export interface ArchiveTiming {
  /** How long after the last commit the index is written down and dead copies are emptied. */
  readonly restMs: number;
  /** Of fewer dead copies nothing is made. */
  readonly leastDead: number;
}

const usual: ArchiveTiming = { restMs: 3_000, leastDead: 1_000 };

const shut = (cause?: unknown): ArchiveError =>
  new ArchiveError('shut', 'The browser has shut the store.', { cause });

/** The archive itself, without a worker around it. Whoever makes it opens it first. */
export const createArchive = (
  parts: IndexedDBParts,
  timing: Partial<ArchiveTiming> = {},
): Archive => {
  const { restMs, leastDead } = { ...usual, ...timing };
  let dataLoss: string | null = null;
  let isShut = false;
  const db = createDb(parts, {
    onDataLoss: (message) => {
      dataLoss = message;
    },
    onShut: () => {
      isShut = true;
    },
  });
  const ledgers = createLedgers(db);
  const log = createRunLog(db);
  const held = createHeldIndex(db);
  const { forgetPicks, ...answers } = answerQuestions(held);
  const writing = { db, held, ledgers, log };
  const aboutSync = answerAboutSync(writing);
  const reasonOf = (error: unknown): unknown => {
    const named = namedError(error);
    return isShut && !isArchiveError(named, 'disk-full') ? shut(named) : named;
  };
  /**
   * Asks the store, and names what went wrong. One that the browser has shut is not asked before it
   * is open again and read anew: the index may say more than it holds.
   */
  const asking =
    <A extends readonly unknown[], T>(ask: (...given: A) => Promise<T>) =>
    async (...given: A): Promise<T> => {
      if (isShut) throw shut();
      return ask(...given).catch((error: unknown) => {
        throw reasonOf(error);
      });
    };
  // One write at a time: the index must learn of blocks in the order of their commits.
  const inTurn = createTurns();
  const write = <T>(task: () => Promise<T>): Promise<T> => inTurn(asking(task));
  // A block at a time, so that a commit never waits for more.
  const tidy = async (): Promise<void> => {
    while (await write(() => emptyOne(db, held.index().dead, leastDead)));
  };
  const snapshots = createSnapshotKeeper({ write: () => write(held.save), tidy }, restMs);

  const open = async (onProgress: (progress: OpenProgress) => unknown): Promise<OpenReport> => {
    // Dexie opens a shut one by itself if it is asked before it hears of it.
    if (isShut) db.close();
    if (!db.isOpen()) await openDb(db);
    snapshots.begin();
    const { callsInSnapshot, unreadableBlocks } = await held.read(onProgress);
    forgetPicks();
    const calls = held.index().size();
    snapshots.noteCalls(calls - callsInSnapshot, calls);
    await ledgers.load();
    await log.prune();
    isShut = !db.isOpen();
    return { calls, dataLoss, unreadableBlocks };
  };

  const commit = async (pages: Parameters<Archive['commitAll']>[0]): Promise<CommitReport> => {
    const report = await writePages(writing, pages);
    const { added, changed, unchanged } = report;
    snapshots.noteCalls(added + changed + unchanged, held.index().size());
    return report;
  };

  const removeCalls = async (connectionId: string): Promise<RemovalReport> => {
    const before = held.index().size();
    await held.remove(connectionId);
    forgetPicks();
    await ledgers.load();
    const left = held.index().size();
    snapshots.noteCalls(left, left);
    return { removed: before - left, revision: held.revision() };
  };

  const atPlace = async <T>(
    key: SessionKey,
    read: (place: CallPlace) => Promise<T>,
  ): Promise<T | null> => {
    const place = held.index().placeOf(key);
    return place === null ? null : await read(place);
  };

  return {
    ...answers,
    open: (onProgress) =>
      inTurn(() => open(onProgress)).catch((error: unknown) => {
        throw namedError(error);
      }),
    close: () =>
      inTurn(() => {
        db.close();
        isShut = false;
        return Promise.resolve();
      }),
    positions: asking(async () =>
      Object.fromEntries((await db.journal.toArray()).map((one) => [one.connectionId, one.seq])),
    ),
    checkpoint: asking(
      async (connectionId: string) => (await db.runs.get(connectionId))?.checkpoint ?? null,
    ),
    commit: (page) => write(() => commit([page])),
    commitAll: (pages) => write(() => commit(pages)),
    skip: (connectionId, seq) => write(() => skipTo(db, connectionId, seq)),
    finishRun: (connectionId, checkpoint) =>
      write(async () => {
        const before = await db.runs.get(connectionId);
        await db.runs.put({ ...before, connectionId, checkpoint, finishedAt: Date.now() });
      }),
    call: asking((key: SessionKey) => atPlace(key, (place) => readCall(db, place))),
    rawJson: asking((key: SessionKey) => atPlace(key, (place) => readRawJson(db, place))),
    detail: asking((key: SessionKey, kind: DetailKind) =>
      readDetail(db, [key, kind], held.index().placeOf(key)),
    ),
    saveIndex: snapshots.saveNow,
    tidy,
    overview: asking(() => overviewOf(db, held.index(), held.unreadable())),
    removeCalls: (connectionId) => write(() => removeCalls(connectionId)),
    ...aboutSync,
    holdings: asking(aboutSync.holdings),
    runLog: asking(aboutSync.runLog),
    changes: asking(aboutSync.changes),
    versions: asking(aboutSync.versions),
    closeRun: (end) => write(() => log.close(end)),
    savedViews: asking(async () =>
      (await db.views.toArray()).sort((a, b) => a.name.localeCompare(b.name)),
    ),
    saveView: (view) =>
      write(async () => {
        await db.views.put(view);
      }),
    removeView: (id) => write(() => db.views.delete(id)),
  };
};
