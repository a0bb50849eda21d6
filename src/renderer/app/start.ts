import type { Bridge } from '../../shared/ipc.ts';
import type { Archive } from '../archive/contract.ts';
import { useCallsStore } from '../calls/calls-store.ts';
import { firstDraw } from '../calls/first-draw.ts';
import {
  looksIn,
  refreshConnections,
  useConnectionsStore,
} from '../connections/connections-store.ts';
import { commitNotes, refreshOverview, useArchiveStore } from '../sync/archive-store.ts';
import { finishingRemovals } from '../sync/finishing-removals.ts';
import { keepingViews } from '../sync/keeping-views.ts';
import { mendArchive, openArchive, reopenArchive } from '../sync/open-archive.ts';
import { mendingArchive } from '../sync/mending-archive.ts';
import { refreshChanges } from '../sync/changes-store.ts';
import { startAutoSync } from '../sync/auto-sync.ts';
import { isActive } from '../sync/sync-state.ts';
import { loadSyncSettings } from '../sync/sync-settings-store.ts';
import { createSyncStore, type SyncStore } from '../sync/sync-store.ts';
import { followDownloads } from '../detail/recordings/recordings-store.ts';
import { warmFonts } from '../ui/warm-fonts.ts';
import { followAppInfo } from './app-info-store.ts';
import { useProblemsStore } from './problems-store.ts';
import type { Services } from './services.ts';

const activeCount = ({ connections }: Pick<SyncStore, 'connections'>): number =>
  Object.values(connections).filter(isActive).length;

const listConnections = async (bridge: Bridge): Promise<void> => {
  try {
    await refreshConnections(bridge);
  } catch (error) {
    const retry = (): void => void listConnections(bridge);
    const detail = error instanceof Error ? error.message : String(error);
    const failure = { kind: 'internal', detail } as const;
    useProblemsStore.getState().show({ failure, connectionId: null, retry });
  }
};

/** The list sorts by what connections are called, which only main knows. */
const nameConnections = async (archive: Archive): Promise<void> => {
  const state = useConnectionsStore.getState();
  const all = [...(state.connections ?? []), ...state.removed];
  const names = Object.fromEntries(all.map(({ id }) => [id, looksIn(state, id).title]));
  useArchiveStore.setState({ revision: await archive.nameConnections(names) });
};

/** A run has ended: what it did is asked for. An archive that does not answer says so in the list. */
const lookAgain = async (archive: Archive): Promise<void> => {
  await Promise.all([refreshOverview(archive), refreshChanges(archive)]).catch(() => undefined);
  const { view, filterAgain } = useCallsStore.getState();
  if ((view.filter.since ?? null) !== null) filterAgain();
};

/** Where there are calls already, their own names have brought the fonts. */
const prepareForFirstCalls = (): void => {
  if (useArchiveStore.getState().calls === 0) warmFonts(document.body);
};

/** Ties the stores together and sets off what the first screen waits for. */
export const startServices = (bridge: Bridge, worker: Archive): Services => {
  const kept = finishingRemovals(bridge, keepingViews(bridge, worker));
  const notes = commitNotes();
  const archive = mendingArchive(kept, {
    mend: () => mendArchive({ bridge, archive: kept }),
    reopen: () => {
      // What is untold is counted with what is read again.
      notes.flush();
      return reopenArchive({ bridge, archive: kept });
    },
  });
  const useSync = createSyncStore({
    bridge,
    archive,
    onCommitted: notes.note,
    untilDrawn: firstDraw.over,
  });
  useArchiveStore.subscribe(({ revision }) => useCallsStore.getState().setRevision(revision));
  useSync.subscribe((now, before) => {
    if (activeCount(now) >= activeCount(before)) return;
    notes.flush();
    useCallsStore.getState().lookNow();
    void lookAgain(archive);
  });
  // A worker that has stopped says so where the list stands; the names matter no more then.
  useConnectionsStore.subscribe(() => void nameConnections(archive).catch(() => undefined));
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void archive.saveIndex().catch(() => undefined);
  });
  followAppInfo(bridge);
  followDownloads(bridge);
  void listConnections(bridge);
  void loadSyncSettings(bridge);
  const opened = openArchive({ bridge, archive: kept });
  void opened.then(() => lookAgain(archive));
  void opened.then(prepareForFirstCalls);
  startAutoSync({ bridge, useSync }, opened);
  return { bridge, archive, useSync };
};
