import type { SessionKey } from '../../shared/session.ts';
import { answerQuestions } from './answer-questions.ts';
import { namedError } from './archive-error.ts';
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

/** The archive itself, without a worker around it. Whoever makes it opens it first. */
export const createArchive = (
  parts: IndexedDBParts,
  timing: Partial<ArchiveTiming> = {},
): Archive => {
  const { restMs, leastDead } = { ...usual, ...timing };
  let dataLoss: string | null = null;
  const db = createDb(parts, (message) => {
    dataLoss = message;
  });
  const ledgers = createLedgers(db);
  const log = createRunLog(db);
  const held = createHeldIndex(db);
  const { forgetPicks, ...answers } = answerQuestions(held);
  const writing = { db, held, ledgers, log };
  // One write at a time: the index must learn of blocks in the order of their commits.
  const inTurn = createTurns();
  const write = <T>(task: () => Promise<T>): Promise<T> =>
    inTurn(task).catch((error: unknown) => {
      throw namedError(error);
    });
  // A block at a time, so that a commit never waits for more.
  const tidy = async (): Promise<void> => {
    while (await write(() => emptyOne(db, held.index().dead, leastDead)));
  };
  const snapshots = createSnapshotKeeper({ write: () => write(held.save), tidy }, restMs);

  const open = async (onProgress: (progress: OpenProgress) => unknown): Promise<OpenReport> => {
    if (!db.isOpen()) await openDb(db);
    forgetPicks();
    snapshots.begin();
    const { callsInSnapshot, unreadableBlocks } = await held.read(onProgress);
    const calls = held.index().size();
    snapshots.noteCalls(calls - callsInSnapshot, calls);
    await ledgers.load();
    await log.prune();
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
    open: (onProgress) => write(() => open(onProgress)),
    close: () =>
      write(() => {
        db.close();
        return Promise.resolve();
      }),
    positions: async () =>
      Object.fromEntries((await db.journal.toArray()).map((one) => [one.connectionId, one.seq])),
    checkpoint: async (connectionId) => (await db.runs.get(connectionId))?.checkpoint ?? null,
    commit: (page) => write(() => commit([page])),
    commitAll: (pages) => write(() => commit(pages)),
    skip: (connectionId, seq) => write(() => skipTo(db, connectionId, seq)),
    finishRun: (connectionId, checkpoint) =>
      write(async () => {
        const before = await db.runs.get(connectionId);
        await db.runs.put({ ...before, connectionId, checkpoint, finishedAt: Date.now() });
      }),
    call: (key) => atPlace(key, (place) => readCall(db, place)),
    rawJson: (key) => atPlace(key, (place) => readRawJson(db, place)),
    detail: (key, kind) => readDetail(db, [key, kind], held.index().placeOf(key)),
    saveIndex: snapshots.saveNow,
    tidy,
    overview: () => overviewOf(db, held.index(), held.unreadable()),
    removeCalls: (connectionId) => write(() => removeCalls(connectionId)),
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
