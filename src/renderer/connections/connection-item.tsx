import { RefreshCw } from 'lucide-react';

import type { Connection } from '../../shared/connection.ts';
import { providerForms } from '../../shared/provider.ts';
import { useDialogsStore } from '../app/dialogs-store.ts';
import { useServices } from '../app/services.ts';
import { syncSummary } from '../app/sync-summary.ts';
import { useMinute } from '../app/use-minute.ts';
import { useArchiveStore } from '../sync/archive-store.ts';
import { syncOf } from '../sync/sync-store.ts';
import { Button } from '../ui/button.tsx';
import { ConnectionDot } from '../ui/connection-dot.tsx';
import { connectionFacts, unreadableWords } from './connection-facts.ts';
import styles from './connections-screen.module.css';
import { PauseActions } from './pause-actions.tsx';

/** What the archive holds of this connection and what its sync is doing. */
const State = ({ connection }: { readonly connection: Connection }) => {
  const { useSync } = useServices();
  const overview = useArchiveStore(
    (state) => state.overview.find(({ connectionId }) => connectionId === connection.id) ?? null,
  );
  const { words } = syncSummary([useSync((state) => syncOf(state, connection.id))]);
  const now = useMinute();
  const unreadable = unreadableWords(overview === null ? [] : [overview]);
  return (
    <p className={styles['facts']}>
      <span>{connectionFacts(overview, now).join(' · ')}</span>
      {unreadable === null ? null : <span className={styles['warn']}>{unreadable}</span>}
      {connection.hasKey || connection.isSample ? null : (
        <span className={styles['warn']}>No key stored</span>
      )}
      {words === '' ? null : <span className={styles['running']}>{words}</span>}
    </p>
  );
};

const Actions = ({ connection }: { readonly connection: Connection }) => {
  const { useSync } = useServices();
  const open = useDialogsStore((state) => state.open);
  const isResting = useSync(
    (state) => syncSummary([syncOf(state, connection.id)]).kind === 'resting',
  );
  const { id } = connection;
  const canSync = isResting && !connection.isPaused;
  return (
    <div className={styles['actions']}>
      <Button
        icon={RefreshCw}
        aria-disabled={!canSync}
        aria-describedby={`connection-${id}`}
        onClick={() => (canSync ? void useSync.getState().syncNow(id) : undefined)}
      >
        Sync now
      </Button>
      <PauseActions connection={connection} />
      {connection.isSample ? null : (
        <Button
          aria-describedby={`connection-${id}`}
          onClick={() => open({ kind: 'connection-form', connection })}
        >
          Edit
        </Button>
      )}
      <Button
        aria-describedby={`connection-${id}`}
        onClick={() => open({ kind: 'remove-connection', connection })}
      >
        Remove
      </Button>
    </div>
  );
};

export const ConnectionItem = ({ connection }: { readonly connection: Connection }) => (
  <li className={styles['item']}>
    <div className={styles['words']}>
      <p className={styles['line']}>
        <span id={`connection-${connection.id}`} className={styles['name']}>
          <ConnectionDot colour={connection.colour} />
          {connection.name}
        </span>
        <span className={styles['provider']}>{providerForms[connection.provider].name}</span>
        {connection.isSample ? <span className={styles['chip']}>Sample</span> : null}
        {connection.isPaused ? <span className={styles['chip']}>Paused</span> : null}
      </p>
      <State connection={connection} />
    </div>
    <Actions connection={connection} />
  </li>
);
