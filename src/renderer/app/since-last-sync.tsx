import { useMemo } from 'react';

import type { Since } from '../../shared/coverage.ts';
import { useCallsStore } from '../calls/calls-store.ts';
import { formatCount } from '../format/count.ts';
import { sumChanges, useChangesStore } from '../sync/changes-store.ts';
import { Button } from '../ui/button.tsx';
import styles from './toolbar.module.css';
import { useSyncSummary } from './use-sync-summary.ts';

const kinds = ['new', 'changed', 'gone'] as const;

const words: Readonly<Record<Since, string>> = {
  new: 'new',
  changed: 'changed',
  gone: 'no longer at the provider',
};

/**
 * What the last sync brought; each number shows its calls, and pressed again all of them. While the
 * numbers are asked for, their line stands empty: without it the list would jump up and down.
 */
export const SinceLastSync = () => {
  const { changes, isAsking } = useChangesStore();
  const since = useCallsStore(({ view }) => view.filter.since ?? null);
  const setSince = useCallsStore((state) => state.setSince);
  const counts = useMemo(() => sumChanges(changes), [changes]);
  const isResting = useSyncSummary().kind === 'resting';
  // While a sync goes on the numbers are yesterday's; the way back from a filter stays.
  if (!isResting && since === null) return null;
  if (changes.length === 0) return isAsking ? <div className={styles['since']} aria-busy /> : null;
  // What the list is filtered by stays in sight, even when nothing is left of it.
  const shown = kinds.filter((kind) => counts[kind] > 0 || kind === since);
  return (
    <div
      role="group"
      aria-label="Since last sync"
      className={styles['since']}
      data-filtered={since !== null}
    >
      <span>Since last sync: {shown.length === 0 ? 'nothing new' : null}</span>
      {shown.map((kind) => (
        <Button
          key={kind}
          aria-pressed={kind === since}
          onClick={() => setSince(kind === since ? null : kind)}
        >
          {formatCount(counts[kind])} {words[kind]}
        </Button>
      ))}
      {since === null ? null : (
        <Button className={styles['back']} onClick={() => setSince(null)}>
          Show all calls
        </Button>
      )}
    </div>
  );
};
