import { useEffect, useState } from 'react';

import type { Connection } from '../../shared/connection.ts';
import { connectionSyncOf } from '../../shared/sync-settings.ts';
import { useServices } from '../app/services.ts';
import { shownZone } from '../format/zone-store.ts';
import { useArchiveStore } from '../sync/archive-store.ts';
import { pacedPublish } from '../sync/paced-publish.ts';
import { useSyncSettingsStore } from '../sync/sync-settings-store.ts';
import { syncOf } from '../sync/sync-store.ts';
import { loadCoverage, type Coverage } from './load-coverage.ts';

export type CoverageState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly coverage: Coverage }
  | { readonly kind: 'failed'; readonly detail: string };

/** A running sync changes the days it reads all the time; looking costs a pass over all calls. */
const everyMs = 1_000;

const oldestCall = (connectionId: string): number | null =>
  useArchiveStore.getState().overview.find((overview) => overview.connectionId === connectionId)
    ?.oldestAt ?? null;

/** Follows the archive, the connection's sync and its settings. */
export const useCoverage = ({
  id: connectionId,
  provider,
}: Pick<Connection, 'id' | 'provider'>): CoverageState => {
  const { archive, useSync } = useServices();
  const [state, setState] = useState<CoverageState>({ kind: 'loading' });
  useEffect(() => {
    let isLeft = false;
    const load = async (): Promise<void> => {
      const { settings } = useSyncSettingsStore.getState();
      const question = {
        connectionId,
        provider,
        oldestAt: oldestCall(connectionId),
        settings: connectionSyncOf(settings, connectionId),
        zone: shownZone(),
      };
      try {
        const coverage = await loadCoverage(archive, question, Date.now());
        if (!isLeft) setState({ kind: 'ready', coverage });
      } catch (cause) {
        if (!isLeft) setState({ kind: 'failed', detail: String(cause) });
      }
    };
    const look = pacedPublish(() => void load(), everyMs);
    look.ask();
    const stops = [
      useArchiveStore.subscribe((now, before) => {
        if (now.overview !== before.overview || now.revision !== before.revision) look.ask();
      }),
      // Also pages that brought no new call have read a part of a window.
      useSync.subscribe((now, before) => {
        if (syncOf(now, connectionId) !== syncOf(before, connectionId)) look.ask();
      }),
      useSyncSettingsStore.subscribe(() => look.ask()),
    ];
    return () => {
      isLeft = true;
      stops.forEach((stop) => stop());
    };
  }, [archive, useSync, connectionId, provider]);
  return state;
};
