import { Pause, RefreshCw, Square } from 'lucide-react';
import { useRef } from 'react';

import { actions } from '../../shared/actions.ts';
import { ActionButton } from '../actions/action-button.tsx';
import { runAction } from '../actions/run-action.ts';
import { useConnectionsStore } from '../connections/connections-store.ts';
import { Button } from '../ui/button.tsx';
import { useServices } from './services.ts';
import { useSyncSummary } from './use-sync-summary.ts';

/**
 * Sync now, or Pause sync and Stop sync while a run is under way. The first button stays the same
 * element when its meaning changes, so that the keyboard's place in the toolbar is not lost.
 */
export const SyncButtons = () => {
  const services = useServices();
  const { kind } = useSyncSummary();
  const hasConnections = useConnectionsStore((state) => (state.connections?.length ?? 0) > 0);
  const first = useRef<HTMLButtonElement>(null);
  const isRunning = kind === 'running';
  const stop = (): void => {
    first.current?.focus();
    runAction('stop-sync', services);
  };
  return (
    <>
      <ActionButton
        ref={first}
        action={isRunning ? 'pause-sync' : 'sync-now'}
        icon={isRunning ? Pause : RefreshCw}
        whyNot={hasConnections ? undefined : 'Add a connection first'}
      />
      {isRunning || kind === 'paused' ? (
        <Button icon={Square} onClick={stop}>
          {actions['stop-sync'].title}
        </Button>
      ) : null}
    </>
  );
};
