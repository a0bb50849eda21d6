import { createContext, useContext } from 'react';

import type { Bridge } from '../../shared/ipc.ts';
import type { Archive } from '../archive/contract.ts';
import type { UseSyncStore } from '../sync/sync-store.ts';

/** What a pane needs beside the stores: the outside world, the archive, and what fills it. */
export interface Services {
  readonly bridge: Bridge;
  readonly archive: Archive;
  /** Made at start, because it needs the other two. */
  readonly useSync: UseSyncStore;
}

/** Provided once, in `start-app.tsx`; tests and previews provide their own. */
export const ServicesContext = createContext<Services | null>(null);

export const useServices = (): Services => {
  const services = useContext(ServicesContext);
  if (services === null) throw new Error('ServicesContext is missing around this component.');
  return services;
};
