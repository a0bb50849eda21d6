import { Pause, RefreshCw, Square } from 'lucide-react';
import { useRef } from 'react';

import { useConnectionsStore } from '../connections/connections-store.ts';
import { Button } from '../ui/button.tsx';
import { useServices } from './services.ts';
import { useSyncSummary } from './use-sync-summary.ts';

/**
 * Sync now, or Pause sync and Stop sync while a run is under way. The first button stays the same
 * element when its meaning changes, so that the keyboard's place in the toolbar is not lost.
 */
export const SyncButtons = () => {
  const { useSync } = useServices();
  const { kind } = useSyncSummary();
  const hasConnections = useConnectionsStore((state) => (state.connections?.length ?? 0) > 0);
  const first = useRef<HTMLButtonElement>(null);
  const isRunning = kind === 'running';
  const isIdle = !hasConnections || kind === 'stopping';

  const press = (): void => {
    const sync = useSync.getState();
    if (isRunning) {
      sync.pause();
    } else if (!isIdle) {
      sync.resume();
      void sync.syncNow();
    }
  };
  const stop = (): void => {
    first.current?.focus();
    void useSync.getState().stop();
  };

  return (
    <>
      <Button
        ref={first}
        icon={isRunning ? Pause : RefreshCw}
        aria-disabled={!isRunning && isIdle}
        title={hasConnections ? undefined : 'Add a connection first'}
        onClick={press}
      >
        {isRunning ? 'Pause sync' : 'Sync now'}
      </Button>
      {isRunning || kind === 'paused' ? (
        <Button icon={Square} onClick={stop}>
          Stop sync
        </Button>
      ) : null}
    </>
  );
};
