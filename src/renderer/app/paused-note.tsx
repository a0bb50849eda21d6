import { useConnectionsStore } from '../connections/connections-store.ts';
import { formatCount } from '../format/count.ts';
import styles from './toolbar.module.css';

/** `1 connection is paused`, `2 connections are paused`; empty for none. */
export const pausedWords = (count: number): string => {
  if (count === 0) return '';
  return count === 1 ? '1 connection is paused' : `${formatCount(count)} connections are paused`;
};

/** Beside *Sync now*: what it does not take. */
export const PausedNote = () => {
  const count = useConnectionsStore(
    ({ connections }) => connections?.filter(({ isPaused }) => isPaused).length ?? 0,
  );
  return (
    <span role="status" className={styles['note']}>
      {pausedWords(count)}
    </span>
  );
};
