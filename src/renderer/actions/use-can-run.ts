import { useCallback, useSyncExternalStore } from 'react';

import type { ActionId } from '../../shared/actions.ts';
import { useNavigationStore } from '../app/navigation-store.ts';
import { useServices } from '../app/services.ts';
import { useCallsStore } from '../calls/calls-store.ts';
import { useConnectionsStore } from '../connections/connections-store.ts';
import { useArchiveStore } from '../sync/archive-store.ts';
import { doings } from './doings.ts';
import { useOffersStore } from './offers-store.ts';

/** Whether an action can be done now; true to whatever it depends on. */
export const useCanRun = (id: ActionId): boolean => {
  const services = useServices();
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = [
        useNavigationStore,
        useCallsStore,
        useConnectionsStore,
        useArchiveStore,
        useOffersStore,
        services.useSync,
      ].map((store) => store.subscribe(listener));
      return () => stops.forEach((stop) => stop());
    },
    [services],
  );
  return useSyncExternalStore(subscribe, () => doings[id].canRun(services));
};
