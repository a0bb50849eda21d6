import { useEffect } from 'react';

import { useCallsStore } from '../calls/calls-store.ts';
import { useArchiveStore } from '../sync/archive-store.ts';
import { isActive, type ConnectionSync } from '../sync/sync-state.ts';
import { useAnnouncementsStore } from './announcements-store.ts';
import { sortWords, syncEndWords, type SyncEnd } from './change-words.ts';
import { useServices } from './services.ts';

type Syncs = Readonly<Record<string, ConnectionSync>>;

const isAnyActive = (syncs: Syncs): boolean => Object.values(syncs).some(isActive);

const endOf = (syncs: Syncs): SyncEnd => {
  const kinds = Object.values(syncs).map(({ state }) => state.kind);
  if (kinds.includes('failed')) return 'failed';
  return kinds.includes('stopped') ? 'stopped' : 'done';
};

/**
 * Says what changed without being where the focus is. Counts after a search, and what is selected,
 * are the status bar's, which is a live region itself.
 */
export const useAnnounceChanges = (): void => {
  const { useSync } = useServices();
  useEffect(() => {
    const { say } = useAnnouncementsStore.getState();
    const stops = [
      useCallsStore.subscribe((now, before) => {
        if (now.view.sort !== before.view.sort) say(sortWords(now.view.sort));
      }),
      useSync.subscribe((now, before) => {
        if (!isAnyActive(before.connections) || isAnyActive(now.connections)) return;
        say(syncEndWords(endOf(now.connections), useArchiveStore.getState().calls));
      }),
    ];
    return () => stops.forEach((stop) => stop());
  }, [useSync]);
};
