import { CallsCount, CallsTalkTime } from '../calls/calls-status.tsx';
import { unreadableWords } from '../connections/connection-facts.ts';
import { useZone } from '../format/zone-store.ts';
import { useArchiveStore } from '../sync/archive-store.ts';
import { useAppInfoStore } from './app-info-store.ts';
import { dataAsOf } from './data-as-of.ts';
import { useNavigationStore } from './navigation-store.ts';
import styles from './status-bar.module.css';
import { SyncWaiting } from './sync-waiting.tsx';
import { useMinute } from './use-minute.ts';
import { useSyncSummary } from './use-sync-summary.ts';

/** Where the toolbar is not on screen, a running sync is seen here. */
const SyncProgress = () => {
  const { words } = useSyncSummary();
  const isOnCalls = useNavigationStore(({ screen }) => screen === 'calls');
  return words === '' || isOnCalls ? null : <span className={styles['item']}>Sync: {words}</span>;
};

export const StatusBar = () => {
  const overview = useArchiveStore((state) => state.overview);
  const isOnline = useAppInfoStore((state) => state.isOnline);
  const isOnCalls = useNavigationStore(({ screen }) => screen === 'calls');
  const zone = useZone();
  const asOf = dataAsOf(overview, useMinute());
  return (
    <footer className={styles['bar']}>
      <span role="status" className={styles['item']}>
        {isOnCalls ? <CallsCount /> : null}
      </span>
      {isOnCalls ? (
        <span className={styles['item']}>
          <CallsTalkTime />
        </span>
      ) : null}
      <span role="status" className={`${styles['item']} ${styles['warning']}`}>
        {unreadableWords(overview)}
      </span>
      <span className={styles['right']}>
        <SyncProgress />
        <SyncWaiting />
        <span className={styles['item']}>Times in {zone}</span>
        <span role="status" className={styles['item']}>
          {asOf}
        </span>
        <span role="status" className={`${styles['item']} ${styles['warning']}`}>
          {isOnline ? null : 'Offline'}
        </span>
      </span>
    </footer>
  );
};
