import { failed, ok, type Failure, type Result } from '../../../../src/shared/failure.ts';
import type { Bridge, NextPages, ReplayedPage, SyncWaiting } from '../../../../src/shared/ipc.ts';
import type { Page } from '../../../../src/shared/page.ts';
import { defaultSyncSettings, type SyncSettings } from '../../../../src/shared/sync-settings.ts';
import { buildCheckpoint, buildPage, buildSession } from '../archive/build-page.ts';

/** What the provider will answer, page by page: calls by id, or a failure in their place. */
export type Listing = readonly (readonly string[] | Failure)[];

type Verb =
  | 'startSync'
  | 'nextPages'
  | 'stopSync'
  | 'replayPage'
  | 'journalPositions'
  | 'listConnections'
  | 'resetStore'
  | 'syncSettings'
  | 'onSyncWaiting';

export interface FakeMain {
  readonly bridge: Pick<Bridge, Verb>;
  /** Every page ever handed out, by connection: index 0 holds place 1. `null` is damaged. */
  readonly journal: Map<string, (Page | null)[]>;
  readonly asked: string[];
  /** Journals a looked-up call and hands its page out. */
  readonly lookUp: (connectionId: string, callId: string) => Page;
  readonly tellWaiting: (waiting: SyncWaiting) => void;
  readonly set: (settings: SyncSettings) => void;
  /** The next `nextPages` waits until the returned function is called, or the run is stopped. */
  readonly holdNextPage: () => { readonly asked: Promise<void>; readonly release: () => void };
}

interface Run {
  readonly runId: string;
  at: number;
}

const signal = () => {
  let fire: () => void = () => undefined;
  const fired = new Promise<void>((resolve) => {
    fire = resolve;
  });
  return { fired, fire };
};

/** Main as the renderer sees it: listings, runs and a journal, in memory. */
export const createFakeMain = (listings: Readonly<Record<string, Listing>>): FakeMain => {
  const journal: FakeMain['journal'] = new Map();
  const runs = new Map<string, Run>();
  const asked: string[] = [];
  const stopped = new Set<string>();
  const listeners = new Set<(waiting: SyncWaiting) => void>();
  let settings = defaultSyncSettings;
  let hold: { asked: ReturnType<typeof signal>; go: ReturnType<typeof signal> } | null = null;
  let runNumber = 0;

  const append = (connectionId: string, ids: readonly string[], checkpoint: Page['checkpoint']) => {
    const pages = journal.get(connectionId) ?? [];
    const sessions = ids.map((id) => buildSession({ connectionId, id }));
    const page = buildPage({ connectionId, seq: pages.length + 1, sessions, checkpoint });
    journal.set(connectionId, [...pages, page]);
    return page;
  };

  const answerNext = (connectionId: string, run: Run): Result<NextPages> => {
    if (stopped.has(run.runId)) return failed({ kind: 'cancelled' });
    const listing = listings[connectionId] ?? [];
    const item = listing[run.at];
    if (item === undefined) {
      runs.delete(connectionId);
      return ok({ kind: 'done' });
    }
    if ('kind' in item) return failed(item);
    run.at += 1;
    const checkpoint = buildCheckpoint({
      runId: run.runId,
      nextCursor: String(run.at),
      pagesDone: run.at,
      callsSeen: listing.slice(0, run.at).flat().length,
      providerTotal: listing.flat().length,
    });
    return ok({ kind: 'pages', pages: [append(connectionId, item, checkpoint)] });
  };

  const replayed = (connectionId: string, seq: number): ReplayedPage | null => {
    const page = journal.get(connectionId)?.[seq - 1];
    if (page === undefined) return null;
    return page === null ? { kind: 'damaged', seq, detail: 'checksum' } : { kind: 'page', page };
  };

  return {
    journal,
    asked,
    tellWaiting: (waiting) => listeners.forEach((listener) => listener(waiting)),
    set: (wanted) => {
      settings = wanted;
    },
    lookUp: (connectionId, callId) => append(connectionId, [callId], null),
    holdNextPage: () => {
      const held = { asked: signal(), go: signal() };
      hold = held;
      return { asked: held.asked.fired, release: held.go.fire };
    },
    bridge: {
      startSync: ({ connectionId, heldSeq }) => {
        asked.push(`start ${connectionId} behind ${heldSeq}`);
        if (runs.has(connectionId)) return Promise.resolve(failed({ kind: 'already-syncing' }));
        runNumber += 1;
        const runId = `run-${runNumber}`;
        runs.set(connectionId, { runId, at: 0 });
        return Promise.resolve(ok({ runId, startedAt: 99 }));
      },
      nextPages: async (runId) => {
        asked.push('next');
        const held = hold;
        hold = null;
        if (held !== null) {
          held.asked.fire();
          await held.go.fired;
        }
        const found = [...runs].find(([, run]) => run.runId === runId);
        return found === undefined ? failed({ kind: 'cancelled' }) : answerNext(...found);
      },
      stopSync: (runId) => {
        asked.push('stop');
        stopped.add(runId);
        for (const [id, run] of runs) if (run.runId === runId) runs.delete(id);
        return Promise.resolve(null);
      },
      syncSettings: () => Promise.resolve(ok(settings)),
      onSyncWaiting: (listener) => {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
      journalPositions: () =>
        Promise.resolve(
          ok(Object.fromEntries([...journal].map(([id, pages]) => [id, pages.length]))),
        ),
      replayPage: ({ connectionId, afterSeq }) =>
        Promise.resolve(ok(replayed(connectionId, afterSeq + 1))),
      resetStore: () => {
        asked.push('reset store');
        return Promise.resolve(ok(null));
      },
      listConnections: () =>
        Promise.resolve(
          Object.keys(listings).map((id) => ({
            id,
            provider: 'cometchat' as const,
            name: id,
            settings: {},
            createdAt: 0,
            isSample: false,
            hasKey: true,
            colour: 'blue' as const,
            isPaused: false,
          })),
        ),
    },
  };
};
