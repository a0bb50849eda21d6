import { useConnectionsStore } from '../connections/connections-store.ts';
import { shownZone } from '../format/zone-store.ts';
import { ConnectionCoverage } from './connection-coverage.tsx';
import styles from './coverage.module.css';

/** Which days of each account are here, and which are missing. */
export const CoverageScreen = () => {
  const connections = useConnectionsStore((state) => state.connections);
  return (
    <main className={styles['screen']}>
      <header className={styles['head']}>
        <h1>Coverage</h1>
        <p>Days in {shownZone()}</p>
      </header>
      {connections?.length === 0 ? (
        <p className={styles['none']}>
          No account is connected. Add one under Connections, and its days appear here.
        </p>
      ) : null}
      {connections?.map((connection) => (
        <ConnectionCoverage key={connection.id} connection={connection} />
      ))}
    </main>
  );
};
