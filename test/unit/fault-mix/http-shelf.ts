import { onTestFinished } from 'vitest';
import { FailureError } from '../../../src/main/failure-error.ts';
import { createHttp } from '../../../src/main/http/create-http.ts';
import { withRetry } from '../../../src/main/http/retry.ts';
import { openJournal } from '../../../src/main/journal/journal.ts';
import { cometchat } from '../../../src/main/providers/cometchat/index.ts';
import { readersOf } from '../../../src/main/providers/registry.ts';
import { replayPage } from '../../../src/main/sync/replay.ts';
import { createSyncRuns } from '../../../src/main/sync/sync-runs.ts';
import type { CatchUpParts } from '../../../src/renderer/sync/catch-up.ts';
import {
  startSyncRun,
  type SyncEvent,
  type SyncLoopParts,
} from '../../../src/renderer/sync/sync-loop.ts';
import { failed, ok, type Result } from '../../../src/shared/failure.ts';
import { defaultSyncSettings } from '../../../src/shared/sync-settings.ts';
import type { FakeCometChat } from '../../fakes/cometchat.ts';
import { temporaryFolder } from '../main/files/temporary-folder.ts';
import { connectedTo } from '../main/sync/scripted-provider.ts';
import { openTestArchive } from '../renderer/archive/test-archive.ts';
import { noScreen } from '../renderer/sync/no-screen.ts';

const now = Date.UTC(2026, 0, 16);

const asResult = async <T>(promise: Promise<T>): Promise<Result<T>> => {
  try {
    return ok(await promise);
  } catch (error) {
    if (error instanceof FailureError) return failed(error.failure);
    throw error;
  }
};

/** All of the app but its window: HTTP on loopback, the client, files on disk, loop and archive. */
export const shelfOf = async (fake: FakeCometChat) => {
  const journal = await openJournal({ folder: await temporaryFolder(), floorBytes: 0 });
  onTestFinished(journal.close);
  const settings = { appId: 'app12345', region: 'us', baseUrl: fake.baseUrl };
  const access = { connectionId: 'acme', settings, secrets: { apiKey: fake.apiKey } };
  const client = cometchat.connect(access, createHttp({ fetch, isOnline: () => true }));
  const runs = createSyncRuns({
    journal: () => Promise.resolve(journal),
    connect: () =>
      Promise.resolve(connectedTo(client, { traits: cometchat.traits, serverNow: () => now })),
    withRetry: (work, options) => withRetry(work, { ...options, random: () => 0 }),
    now: () => now,
    newRunId: () => crypto.randomUUID(),
    network: { whenOnline: () => Promise.resolve() },
    onWaiting: () => undefined,
  });
  const bridge: SyncLoopParts['bridge'] & CatchUpParts['bridge'] = {
    startSync: (request) => asResult(runs.start(request)),
    nextPages: (runId) => asResult(runs.nextPages(runId)),
    stopSync: async (runId) => {
      await runs.stop(runId);
      return null;
    },
    replayPage: (place) => asResult(replayPage({ journal, readersOf }, place)),
    journalPositions: () => Promise.resolve(ok(journal.positions())),
    syncSettings: () => Promise.resolve(ok(defaultSyncSettings)),
  };
  const archive = await openTestArchive();
  const sync = async (): Promise<SyncEvent['kind']> => {
    const events: SyncEvent[] = [];
    const parts = { bridge, archive, ...noScreen };
    await startSyncRun(parts, 'acme', (event) => events.push(event)).ended;
    return events.at(-1)?.kind ?? 'stopped';
  };
  return { archive, bridge, sync };
};
