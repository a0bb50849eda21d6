import type { Connection } from '../../shared/connection.ts';
import { providerForms } from '../../shared/provider.ts';
import { useServices } from '../app/services.ts';
import { syncSummary } from '../app/sync-summary.ts';
import { useMinute } from '../app/use-minute.ts';
import { useArchiveStore } from '../sync/archive-store.ts';
import type { ConnectionSync } from '../sync/sync-state.ts';
import { syncOf } from '../sync/sync-store.ts';
import { ConnectionDot } from '../ui/connection-dot.tsx';
import { waitingWords } from '../sync/waiting-words.ts';
import { useNow } from '../ui/use-now.ts';
import { ConnectionActions } from './connection-actions.tsx';
import { connectionFacts, unreadableWords } from './connection-facts.ts';
import styles from './connections-screen.module.css';

/** What its run reads, how fast, how much is left, and what it waits for. */
const Progress = ({ sync }: { readonly sync: ConnectionSync }) => {
  const { words } = syncSummary([sync]);
  const { waiting } = sync;
  const now = useNow(waiting === null ? null : 500);
  return (
    <>
      {words === '' ? null : <span className={styles['running']}>{words}</span>}
      {waiting === null ? null : (
        <span className={styles['warn']}>{waitingWords(waiting, now)}</span>
      )}
    </>
  );
};

/** What the archive holds of this connection and what its sync is doing. */
const State = ({ connection }: { readonly connection: Connection }) => {
  const { useSync } = useServices();
  const overview = useArchiveStore(
    (state) => state.overview.find(({ connectionId }) => connectionId === connection.id) ?? null,
  );
  const sync = useSync((state) => syncOf(state, connection.id));
  const now = useMinute();
  const unreadable = unreadableWords(overview === null ? [] : [overview]);
  return (
    <p className={styles['facts']}>
      <span>{connectionFacts(overview, now).join(' · ')}</span>
      {unreadable === null ? null : <span className={styles['warn']}>{unreadable}</span>}
      {connection.hasKey || connection.isSample ? null : (
        <span className={styles['warn']}>No key stored</span>
      )}
      <Progress sync={sync} />
    </p>
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
    <ConnectionActions connection={connection} />
  </li>
);
