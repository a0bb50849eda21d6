import type { RemovedConnection } from '../../shared/connection.ts';
import { providerForms } from '../../shared/provider.ts';
import { useDialogsStore } from '../app/dialogs-store.ts';
import { countOf } from '../format/count.ts';
import { useArchiveStore } from '../sync/archive-store.ts';
import { Button } from '../ui/button.tsx';
import { ConnectionDot } from '../ui/connection-dot.tsx';
import styles from './connections-screen.module.css';
import { useConnectionsStore } from './connections-store.ts';

interface Left {
  readonly connection: RemovedConnection;
  readonly calls: number;
}

/** Removed connections of which calls are still on the shelf. */
const useLeft = (): readonly Left[] => {
  const removed = useConnectionsStore((state) => state.removed);
  const overview = useArchiveStore((state) => state.overview);
  return removed
    .map((connection) => ({
      connection,
      calls: overview.find(({ connectionId }) => connectionId === connection.id)?.calls ?? 0,
    }))
    .filter(({ calls }) => calls > 0);
};

const Item = ({ connection, calls }: Left) => {
  const open = useDialogsStore((state) => state.open);
  return (
    <li className={styles['item']}>
      <div className={styles['words']}>
        <p className={styles['line']}>
          <span id={`connection-${connection.id}`} className={styles['name']}>
            <ConnectionDot colour={connection.colour} />
            {connection.name}
          </span>
          <span className={styles['provider']}>{providerForms[connection.provider].name}</span>
        </p>
        <p className={styles['facts']}>{countOf(calls, 'call')} kept</p>
      </div>
      <div className={styles['actions']}>
        <Button
          aria-describedby={`connection-${connection.id}`}
          onClick={() => open({ kind: 'remove-calls', connection })}
        >
          Remove its calls
        </Button>
      </div>
    </li>
  );
};

/** Where the calls of removed connections can still be removed, too. */
export const RemovedConnections = () => {
  const left = useLeft();
  if (left.length === 0) return null;
  return (
    <>
      <h2 className={styles['subhead']}>Removed connections</h2>
      <ul aria-label="Removed connections">
        {left.map((one) => (
          <Item key={one.connection.id} {...one} />
        ))}
      </ul>
    </>
  );
};
