import type { Page } from '../../shared/page.ts';
import type { SessionKey } from '../../shared/session.ts';
import { answerQuestions } from './answer-questions.ts';
import { namedError } from './archive-error.ts';
import { prepareBlock } from './block.ts';
import type { CallPlace } from './call-index.ts';
import { commitBlock, skipTo } from './commit.ts';
import type { Archive, CommitReport, OpenProgress, OpenReport } from './contract.ts';
import { createDb, openDb, type IndexedDBParts } from './db.ts';
import { createHeldIndex } from './held-index.ts';
import { overviewOf } from './overview.ts';
import { readCall, readRawJson } from './raw.ts';
import { createSerial } from './serial.ts';
import { createSnapshotKeeper } from './snapshot/snapshot-keeper.ts';

export interface ArchiveTiming {
  /** How long after the last commit the index is written down. */
  readonly restMs: number;
}

/** The archive itself, without a worker around it. Whoever makes it opens it first. */
export const createArchive = (
  parts: IndexedDBParts,
  { restMs }: ArchiveTiming = { restMs: 3_000 },
): Archive => {
  let dataLoss: string | null = null;
  const db = createDb(parts, (message) => {
    dataLoss = message;
  });
  const held = createHeldIndex(db);
  const { forgetPicks, ...answers } = answerQuestions(held);
  // One write at a time: the index must learn of blocks in the order of their commits.
  const serially = createSerial();
  const write = <T>(task: () => Promise<T>): Promise<T> =>
    serially(task).catch((error: unknown) => {
      throw namedError(error);
    });
  const snapshots = createSnapshotKeeper(() => write(held.save), restMs);

  const open = async (onProgress: (progress: OpenProgress) => unknown): Promise<OpenReport> => {
    if (!db.isOpen()) await openDb(db);
    forgetPicks();
    snapshots.begin();
    const { callsInSnapshot, unreadableBlocks } = await held.read(onProgress);
    const calls = held.index().size();
    snapshots.noteCalls(calls - callsInSnapshot, calls);
    return { calls, dataLoss, unreadableBlocks };
  };

  const commit = async (page: Page): Promise<CommitReport> => {
    const { block, sessions } = await prepareBlock(page);
    const no = await commitBlock(db, block, page.checkpoint);
    if (no === null) {
      const unchanged = sessions.length;
      return { added: 0, changed: 0, unchanged, unreadable: 0, revision: held.revision() };
    }
    const counts = held.learn({ ...block, no }, sessions);
    snapshots.noteCalls(sessions.length, held.index().size());
    return { ...counts, unreadable: page.unreadable.length, revision: held.revision() };
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
    positions: async () =>
      Object.fromEntries((await db.journal.toArray()).map((one) => [one.connectionId, one.seq])),
    checkpoint: async (connectionId) => (await db.runs.get(connectionId))?.checkpoint ?? null,
    commit: (page) => write(() => commit(page)),
    skip: (connectionId, seq) => write(() => skipTo(db, connectionId, seq)),
    finishRun: (connectionId, checkpoint) =>
      write(async () => {
        await db.runs.put({ connectionId, checkpoint, finishedAt: Date.now() });
      }),
    call: (key) => atPlace(key, (place) => readCall(db, place)),
    rawJson: (key) => atPlace(key, (place) => readRawJson(db, place)),
    saveIndex: snapshots.saveNow,
    overview: () => overviewOf(db, held.index(), held.unreadable()),
  };
};
