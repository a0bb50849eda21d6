import { Pause, RefreshCw, Square } from 'lucide-react';

import type { Connection } from '../../shared/connection.ts';
import { useDialogsStore, type OpenDialog } from '../app/dialogs-store.ts';
import { useServices } from '../app/services.ts';
import { syncSummary } from '../app/sync-summary.ts';
import { syncOf } from '../sync/sync-store.ts';
import { Button } from '../ui/button.tsx';
import styles from './connections-screen.module.css';
import { PauseActions } from './pause-actions.tsx';

/** As in the toolbar, for one connection; the first button stays itself when its meaning changes. */
const SyncActions = ({ connection }: { readonly connection: Connection }) => {
  const { id, isPaused } = connection;
  const { useSync } = useServices();
  const { kind } = syncSummary([useSync((state) => syncOf(state, id))]);
  const isRunning = kind === 'running';
  const isIdle = kind === 'stopping' || isPaused;
  const press = (): void => {
    const sync = useSync.getState();
    if (isRunning) sync.pause(id);
    else if (kind === 'paused') sync.resume(id);
    else if (!isIdle) void sync.syncNow(id);
  };
  return (
    <>
      <Button
        icon={isRunning ? Pause : RefreshCw}
        aria-disabled={isIdle}
        aria-describedby={`connection-${id}`}
        onClick={press}
      >
        {isRunning ? 'Pause sync' : 'Sync now'}
      </Button>
      {isRunning || kind === 'paused' ? (
        <Button
          icon={Square}
          aria-describedby={`connection-${id}`}
          onClick={() => void useSync.getState().stop(id)}
        >
          Stop sync
        </Button>
      ) : null}
    </>
  );
};

type Titled = readonly [title: string, dialog: OpenDialog];

const dialogsOf = (connection: Connection): readonly Titled[] => [
  ['Sync log', { kind: 'sync-log', connection }],
  ['Sync settings', { kind: 'sync-settings', connection }],
  // The samples' answers are the app's own: there is nothing to correct in them.
  ...(connection.isSample
    ? []
    : [['Edit', { kind: 'connection-form', connection }] satisfies Titled]),
  ['Remove', { kind: 'remove-connection', connection }],
];

/** Everything that can be done with a connection. */
export const ConnectionActions = ({ connection }: { readonly connection: Connection }) => {
  const open = useDialogsStore((state) => state.open);
  return (
    <div className={styles['actions']}>
      <SyncActions connection={connection} />
      <PauseActions connection={connection} />
      {dialogsOf(connection).map(([title, dialog]) => (
        <Button
          key={title}
          aria-describedby={`connection-${connection.id}`}
          onClick={() => open(dialog)}
        >
          {title}
        </Button>
      ))}
    </div>
  );
};
