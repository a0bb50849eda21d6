import { useServices } from './services.ts';
import { syncSummary, type SyncSummary } from './sync-summary.ts';

export const useSyncSummary = (): SyncSummary => {
  const { useSync } = useServices();
  return syncSummary(Object.values(useSync((state) => state.connections)));
};
