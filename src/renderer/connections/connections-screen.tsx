import { Plus } from 'lucide-react';

import { useDialogsStore } from '../app/dialogs-store.ts';
import { Button } from '../ui/button.tsx';
import { ConnectionItem } from './connection-item.tsx';
import styles from './connections-screen.module.css';
import { useConnectionsStore } from './connections-store.ts';
import { RemovedConnections } from './removed-connections.tsx';

/** The accounts that calls come from. */
export const ConnectionsScreen = () => {
  const connections = useConnectionsStore((state) => state.connections);
  const open = useDialogsStore((state) => state.open);
  return (
    <main className={styles['screen']}>
      <header className={styles['head']}>
        <h1>Connections</h1>
        <Button
          look="primary"
          icon={Plus}
          onClick={() => open({ kind: 'connection-form', connection: null })}
        >
          Add connection
        </Button>
      </header>
      {connections === null ? <p className={styles['none']}>Reading the connections…</p> : null}
      {connections?.length === 0 ? (
        <p className={styles['none']}>
          No account is connected. Calls that are on the shelf stay there; add a connection to fetch
          more.
        </p>
      ) : null}
      <ul aria-label="Connections">
        {connections?.map((connection) => (
          <ConnectionItem key={connection.id} connection={connection} />
        ))}
      </ul>
      <RemovedConnections />
    </main>
  );
};
