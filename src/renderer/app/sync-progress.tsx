import styles from './toolbar.module.css';
import { useSyncSummary } from './use-sync-summary.ts';

/** Below the toolbar while a sync is under way: what it reads, how fast, and how much is left. */
export const SyncProgress = () => {
  const { kind, words, fraction } = useSyncSummary();
  if (kind === 'resting') return null;
  return (
    <div role="group" aria-label="Sync progress" className={styles['progress']}>
      <progress
        aria-label={words}
        max={1}
        // Without a value the bar moves and promises nothing.
        {...(fraction === null ? {} : { value: fraction })}
      />
      <span>{words}</span>
    </div>
  );
};
