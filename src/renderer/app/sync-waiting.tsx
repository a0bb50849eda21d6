import { longestWait, waitingWords } from '../sync/waiting-words.ts';
import { useNow } from '../ui/use-now.ts';
import { useServices } from './services.ts';
import styles from './status-bar.module.css';

/** `Waiting 12 s (provider limit)`, counting down; nothing while nothing waits. */
export const SyncWaiting = () => {
  const { useSync } = useServices();
  const waiting = longestWait(Object.values(useSync((state) => state.connections)));
  const now = useNow(waiting === null ? null : 500);
  return (
    <>
      {/* A screen reader hears once that there is a wait, and not every second of it. */}
      <span role="status" className="visually-hidden">
        {waiting === null ? '' : 'The sync waits and goes on by itself'}
      </span>
      <span role="status" aria-live="off" className={`${styles['item']} ${styles['warning']}`}>
        {waiting === null ? '' : waitingWords(waiting, now)}
      </span>
    </>
  );
};
