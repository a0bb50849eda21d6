import { IDBFactory } from 'fake-indexeddb';
import { FailureError } from '../../../src/main/failure-error.ts';
import type { JournalEntry, JournalReading } from '../../../src/main/journal/journal.ts';
import { createKnownTexts } from '../../../src/main/journal/known-texts.ts';
import { encodeShortened, restoreBody } from '../../../src/main/journal/loans.ts';
import type { ProviderClient } from '../../../src/main/providers/provider.ts';
import { replayPage, type ReplayParts } from '../../../src/main/sync/replay.ts';
import type { SyncParts } from '../../../src/main/sync/sync-parts.ts';
import { createSyncRuns, type SyncRuns } from '../../../src/main/sync/sync-runs.ts';
import type { Archive } from '../../../src/renderer/archive/contract.ts';
import { catchUp } from '../../../src/renderer/sync/catch-up.ts';
import {
  startSyncRun,
  type SyncEvent,
  type SyncLoopParts,
} from '../../../src/renderer/sync/sync-loop.ts';
import { failed, ok, type Result } from '../../../src/shared/failure.ts';
import type { NextPages } from '../../../src/shared/ipc.ts';
import { defaultSyncSettings } from '../../../src/shared/sync-settings.ts';
import { connectedTo, journalOf } from '../main/sync/scripted-provider.ts';
import { openTestArchive } from '../renderer/archive/test-archive.ts';
import { noScreen } from '../renderer/sync/no-screen.ts';
import { readCalls } from './moving-account.ts';

/** How a run is brought to its end before its time. */
export type Ending =
  | { readonly kind: 'none' }
  /** A person presses stop. */
  | { readonly kind: 'stop'; readonly afterRequests: number }
  /** Main answers and nobody hears it any more: a kill between journal and commit. */
  | { readonly kind: 'kill'; readonly afterAnswers: number };

interface ShelfParts {
  readonly client: ProviderClient;
  readonly now: () => number;
  readonly concurrency: number;
}

/** As main's journal keeps it: without what earlier pages of the same launch store. */
type Record = JournalEntry & { readonly seq: number; readonly text: string; readonly json: string };

/** The whole app but its window and its wires: main's runs, a journal, the loop and the archive. */
export const createShelf = ({ client, now, concurrency }: ShelfParts) => {
  let disk = new IDBFactory();
  let journal = new Map<number, Record | 'damaged'>();
  let last = 0;
  let known = createKnownTexts();
  let runNumber = 0;
  let archive: Archive;
  let runs: SyncRuns;
  let life = 0;

  /** A killed process asks for nothing any more. */
  const whileAlive = <A extends readonly unknown[], T>(work: (...args: A) => Promise<T>) => {
    const born = life;
    return (...args: A): Promise<T> =>
      life === born ? work(...args) : Promise.reject(new Error('killed'));
  };

  const livingClient = (): ProviderClient => ({
    ...client,
    listCalls: whileAlive(client.listCalls),
    getCall: whileAlive(client.getCall),
  });

  const parts: SyncParts = {
    journal: journalOf((entry, heldSeq = 0) => {
      last = Math.max(last, heldSeq) + 1;
      const page = known.shorten('acme', entry.body, entry.slots ?? []);
      const json = encodeShortened(page, entry.body);
      journal.set(last, { ...entry, seq: last, text: page.text, json });
      known.remember('acme', last, page);
      return last;
    }),
    connect: () =>
      Promise.resolve(
        connectedTo(livingClient(), {
          traits: { hasDateFilter: true, concurrency, order: 'newest-first', retentionDays: null },
          serverNow: now,
        }),
      ),
    withRetry: (work) => work(),
    network: { whenOnline: () => Promise.resolve() },
    now,
    newRunId: () => `run-${(runNumber += 1)}`,
    onWaiting: () => undefined,
    limits: { target: 10, most: 20 },
  };

  const stored = (seq: number): Record => {
    const record = journal.get(seq);
    if (record === undefined || record === 'damaged') throw new Error('lost');
    return record;
  };

  const recordAt = async (seq: number): Promise<JournalReading> => {
    try {
      const record = stored(seq);
      const textOf = (lender: number) => Promise.resolve().then(() => stored(lender).text);
      const body = await restoreBody(record.json, textOf);
      return { kind: 'record', record: { ...record, body } };
    } catch {
      return { kind: 'damaged', seq, detail: 'lost' };
    }
  };

  const replayParts: ReplayParts = {
    journal: {
      ownBytes: () => 0,
      read: (_, seq) => (seq > last ? Promise.resolve(null) : recordAt(seq)),
    },
    readersOf: () => ({ readList: readCalls, readCall: readCalls }),
  };

  const asResult = async <T>(promise: Promise<T>): Promise<Result<T>> => {
    try {
      return ok(await promise);
    } catch (error) {
      if (error instanceof FailureError) return failed(error.failure);
      throw error;
    }
  };

  const bridge: SyncLoopParts['bridge'] & Parameters<typeof catchUp>[0]['bridge'] = {
    startSync: (request) => asResult(runs.start(request)),
    nextPages: (runId) => asResult(runs.nextPages(runId)),
    stopSync: async (runId) => {
      await runs.stop(runId);
      return null;
    },
    replayPage: (place) => asResult(replayPage(replayParts, place)),
    journalPositions: () => Promise.resolve(ok(last === 0 ? {} : { acme: last })),
    syncSettings: () => Promise.resolve(ok(defaultSyncSettings)),
  };

  const launch = async (): Promise<void> => {
    archive = await openTestArchive(disk);
    runs = createSyncRuns(parts);
    known = createKnownTexts();
    const caughtUp = await catchUp({ bridge, archive, ...noScreen }, () => undefined);
    if (!caughtUp.ok) throw new Error(`catching up failed: ${caughtUp.failure.kind}`);
  };

  /** After a kill nothing that main answers reaches the archive. */
  const deaf = (afterAnswers: number): SyncLoopParts['bridge'] => {
    let answers = 0;
    const nextPages = async (runId: string): Promise<Result<NextPages>> => {
      const answer = await bridge.nextPages(runId);
      answers += 1;
      if (answers > afterAnswers) {
        life += 1;
        throw new Error('killed');
      }
      return answer;
    };
    return { ...bridge, nextPages };
  };

  return {
    launch,
    archive: () => archive,
    /** The store vanishes, as a browser's does, and is opened empty. */
    loseStore: () => {
      disk = new IDBFactory();
    },
    loseJournal: () => {
      journal = new Map();
      last = 0;
    },
    damageJournal: (place: number) => {
      if (last > 0) journal.set((place % last) + 1, 'damaged');
    },
    sync: async (ending: Ending, onRun: (stop: () => void) => void): Promise<SyncEvent> => {
      let end: SyncEvent = { kind: 'stopped' };
      const isKill = ending.kind === 'kill';
      const loop = isKill ? deaf(ending.afterAnswers) : bridge;
      const run = startSyncRun({ bridge: loop, archive, ...noScreen }, 'acme', (event) => {
        end = event;
      });
      onRun(() => void run.stop());
      await run.ended;
      return end;
    },
  };
};

export type Shelf = ReturnType<typeof createShelf>;
