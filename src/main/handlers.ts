import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { safeStorage, type BrowserWindow } from 'electron';
import { ok } from '../shared/failure.ts';
import type { Theme } from '../shared/theme.ts';
import { finishErasing } from './connections/finish-erasing.ts';
import { refusePaused } from './connections/refuse-paused.ts';
import type { SyncWaiting } from '../shared/ipc.ts';
import type { RecordingProgress } from '../shared/recording.ts';
import type { Checkpoint } from '../shared/page.ts';
import { createConnectionStore } from './connections/connection-store.ts';
import { openConnection } from './connections/open-connection.ts';
import { testConnection } from './connections/test-connection.ts';
import { chooseCsvFile } from './files/choose-csv-file.ts';
import { createExports } from './files/exports.ts';
import { createFolderSize } from './files/folder-size.ts';
import { apiFetch } from './http/api-session.ts';
import { createDownload } from './http/create-download.ts';
import { createHttp } from './http/create-http.ts';
import { createPacer } from './http/pace.ts';
import { withRetry } from './http/retry.ts';
import { watchServerClocks } from './http/server-clock.ts';
import { whenOnline } from './http/when-online.ts';
import { defaultFloorBytes, ensureRoom, freeBytesOf, storedBytes } from './journal/free-space.ts';
import { openJournal } from './journal/journal.ts';
import { openTextFile } from './files/text-file.ts';
import { openLayoutFile } from './layout/layout-file.ts';
import { createKeyStore } from './keys/key-store.ts';
import { chooseRecordingFile } from './media/choose-recording-file.ts';
import { createRecordingFiles, recordingsFolder } from './media/recording-files.ts';
import { createRecordings } from './media/recordings.ts';
import { createTranscripts } from './media/transcripts.ts';
import { readersOf } from './providers/registry.ts';
import { createSampleAccount } from './samples/sample-account.ts';
import type { Handlers } from './security/verbs.ts';
import { logDefect } from './security/log-defect.ts';
import { replayPage } from './sync/replay.ts';
import { openSyncSettings } from './sync/settings-file.ts';
import { createSyncRuns } from './sync/sync-runs.ts';
import { knownPlatform } from './windows/known-platform.ts';
import type { QuitTask } from './windows/finish-before-quit.ts';

/** What start-up knows and handlers need. */
export interface HandlerDeps {
  readonly userDataDir: string;
  readonly version: string;
  readonly host: string;
  readonly isOnline: () => boolean;
  /** For dialogs that belong to the window; `null` while it is closed. */
  readonly mainWindow: () => BrowserWindow | null;
  /** Calls the listener each time the page is closed, crashes or is loaded anew. */
  readonly onPageGone: (listener: () => void) => void;
  readonly setTheme: (theme: Theme) => Promise<void>;
  /** Deletes what the page keeps in IndexedDB. */
  readonly clearStore: () => Promise<void>;
  /** Where the browser has it on the disk. */
  readonly storeFolder: string;
  readonly power: Power;
  readonly onWaiting: (waiting: SyncWaiting) => void;
  readonly onRecordingProgress: (progress: RecordingProgress) => void;
  /** Takes what tells how far runs are, for the taskbar. */
  readonly showProgress: (checkpoints: () => readonly Checkpoint[]) => void;
  /** What must be finished before the app ends; five seconds at most for all together. */
  readonly beforeQuit: (task: QuitTask) => void;
}

/** The machine's own state, as Electron's `powerMonitor` has it. */
export interface Power {
  readonly isOnBattery: () => boolean;
  readonly onSuspend: (listener: () => void) => void;
  readonly onResume: (listener: () => void) => void;
}

/** Puts the parts of main together; each verb is one line to the part that does it. */
export const createHandlers = (deps: HandlerDeps): Handlers => {
  const { userDataDir, isOnline } = deps;
  const keys = createKeyStore({ folder: join(userDataDir, 'keys'), safeStorage });
  const connections = createConnectionStore({
    path: join(userDataDir, 'connections.json'),
    keys,
    onDamaged: reportDamaged('connections.json'),
  });
  const samples = createSampleAccount(connections);
  const network = { fetch: apiFetch(), isOnline, pacer: createPacer() };
  const clocks = watchServerClocks(createHttp(network));
  const parts = {
    connections,
    keys,
    http: clocks.http,
    sampleSecrets: samples.secrets,
  };
  const storeBytes = createFolderSize(deps.storeFolder);
  const room = (bytes: number) => ensureRoom(freeBytesOf, userDataDir, defaultFloorBytes, bytes);
  // Opened once, answered to everyone; a journal that cannot be opened fails each verb that needs it.
  const journal = openJournal({ folder: join(userDataDir, 'journal'), storeBytes }).then((opened) =>
    finishErasing(opened, connections),
  );
  journal.catch(() => undefined);

  const connect = async (connectionId: string) => {
    const { isSample } = await connections.get(connectionId);
    if (isSample) await samples.open();
    const opened = await openConnection(connectionId, parts);
    const { client, connection, context, provider } = opened;
    const { origin } = provider.baseUrl(connection.settings);
    return {
      client,
      provider: connection.provider,
      viewerId: context.viewerId,
      details: provider.details ?? null,
      traits: provider.traits,
      serverNow: () => clocks.nowAt(origin),
    };
  };

  const runs = createSyncRuns({
    journal: () => journal,
    connect,
    withRetry,
    network: { whenOnline: (signal) => whenOnline(isOnline, signal) },
    now: Date.now,
    newRunId: randomUUID,
    onWaiting: deps.onWaiting,
  });
  deps.power.onSuspend(runs.suspend);
  deps.power.onResume(runs.resume);
  deps.showProgress(runs.checkpoints);

  const settings = openSyncSettings({
    path: join(userDataDir, 'sync-settings.json'),
    onDamaged: reportDamaged('sync-settings.json'),
  });

  const views = openTextFile(join(userDataDir, 'saved-views.json'));
  const layout = openLayoutFile(join(userDataDir, 'layout.json'));

  const exports = createExports({
    chooseFile: (suggestedName) => chooseCsvFile(deps.mainWindow(), suggestedName),
  });

  const recordingsDir = recordingsFolder(userDataDir);
  const recordings = createRecordings({
    files: createRecordingFiles(recordingsDir),
    folder: recordingsDir,
    freeBytes: freeBytesOf,
    floorBytes: defaultFloorBytes,
    connect,
    withRetry,
    download: createDownload(network),
    now: Date.now,
    chooseFile: (suggestedName) => chooseRecordingFile(deps.mainWindow(), suggestedName),
    onProgress: deps.onRecordingProgress,
  });

  const transcripts = createTranscripts({
    folder: join(userDataDir, 'transcripts'),
    http: clocks.http,
    connect,
    withRetry,
    now: Date.now,
  });

  const stopAll = async (): Promise<void> => {
    await Promise.all([runs.stopAll(), exports.cancelAll(), recordings.cancelAll()]);
  };
  deps.onPageGone(() => void stopAll());
  deps.beforeQuit(async () => {
    await stopAll();
    await Promise.all([layout.settled(), views.settled()]);
    await (await journal).close();
    await samples.close();
  });

  return {
    appInfo: () => ({
      version: deps.version,
      platform: knownPlatform(process.platform),
      isOnline: isOnline(),
      dataFolder: userDataDir,
      host: deps.host,
    }),
    listConnections: connections.list,
    saveConnection: async (draft) => ok(await connections.save(draft)),
    testConnection: async (draft) =>
      ok(await testConnection(draft, parts, AbortSignal.timeout(testLimitMs))),
    updateConnection: async (update) => {
      const updated = await connections.update(update);
      if (updated.isPaused) await runs.stopConnection(updated.id);
      return ok(updated);
    },
    removeConnection: async (removal) => {
      await runs.stopConnection(removal.id);
      await connections.remove(removal);
      if (removal.withCalls) {
        await recordings.forgetConnection(removal.id);
        await transcripts.forgetConnection(removal.id);
        await (await journal).erase(removal.id, Date.now());
      }
      return ok(null);
    },
    listRemovedConnections: connections.listRemoved,
    exploreSamples: async () => ok(await samples.open()),
    startSync: async (request) => {
      await refusePaused(connections, request.connectionId);
      return ok(await runs.start(request));
    },
    nextPages: async (runId) => ok(await runs.nextPages(runId)),
    stopSync: async (runId) => {
      await runs.stop(runId);
      return null;
    },
    lookUpCall: async (reference) => ok(await runs.lookUp(reference)),
    setTheme: async (theme) => {
      await deps.setTheme(theme);
      return ok(null);
    },
    layout: async () => ok(await layout.read()),
    saveLayout: async (wanted) => {
      await layout.write(wanted);
      return ok(null);
    },
    callDetail: async (request) => ok(await runs.detail(request)),
    keptRecordings: async (call) => ok(await recordings.kept(call)),
    fetchRecording: async (request) => ok(await recordings.fetch(request)),
    cancelRecording: async (reference) => {
      await recordings.cancel(reference);
      return null;
    },
    saveRecording: async (request) => ok(await recordings.save(request)),
    deleteRecording: async (reference) => {
      await recordings.remove(reference);
      return ok(null);
    },
    keptTranscript: async (reference) => ok(await transcripts.kept(reference)),
    fetchTranscript: async (request) => ok(await transcripts.fetch(request)),
    syncSettings: async () => ok(await settings.read()),
    saveSyncSettings: async (wanted) => ok(await settings.write(wanted)),
    isOnBattery: deps.power.isOnBattery,
    journalPositions: async () => ok((await journal).positions()),
    replayPage: async (place) =>
      ok(await replayPage({ journal: await journal, readersOf, ensureRoom: room }, place)),
    resetStore: async () => {
      // A store may not open because the disk is full, and could not be filled again then.
      const needed = storedBytes((await journal).ownBytes());
      await room(Math.max(0, needed - (await storeBytes())));
      await deps.clearStore();
      return ok(null);
    },
    keptViews: async () => ok(await views.read()),
    keepViews: async (json) => {
      await views.write(json);
      return ok(null);
    },
    beginExport: async (request) => ok(await exports.begin(request)),
    writeExportRows: async (exportId, rows) => {
      await exports.writeRows(exportId, rows);
      return ok(null);
    },
    finishExport: async (exportId) => ok(await exports.finish(exportId)),
    cancelExport: async (exportId) => {
      await exports.cancel(exportId);
      return null;
    },
  };
};

/** Above the limit of a whole request, so that a slow server is named as slow, not as cancelled. */
const testLimitMs = 70_000;

const reportDamaged =
  (file: string) =>
  (setAside: string): void =>
    logDefect({
      where: `${file}, put aside as ${setAside}`,
      name: 'Damaged',
      code: null,
      frames: [],
    });
