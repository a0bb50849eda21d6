import { RefreshCw, Square } from 'lucide-react';

import type { Connection } from '../../shared/connection.ts';
import type { TimeRange } from '../../shared/page.ts';
import { useServices } from '../app/services.ts';
import { syncSummary } from '../app/sync-summary.ts';
import { shownZone } from '../format/zone-store.ts';
import { useArchiveStore } from '../sync/archive-store.ts';
import { isActive } from '../sync/sync-state.ts';
import { syncOf } from '../sync/sync-store.ts';
import { Button } from '../ui/button.tsx';
import { CoverageCalendar } from './coverage-calendar.tsx';
import { coverageSentences } from './coverage-sentence.ts';
import styles from './coverage.module.css';
import { DifferingWindows } from './differing-windows.tsx';
import { Legend } from './legend.tsx';
import type { Coverage } from './load-coverage.ts';
import { useCoverage } from './use-coverage.ts';

const Sentences = ({
  coverage,
  connectionId,
}: {
  readonly coverage: Coverage;
  readonly connectionId: string;
}) => {
  const calls = useArchiveStore(
    ({ overview }) => overview.find((one) => one.connectionId === connectionId)?.calls ?? 0,
  );
  const sentences = coverageSentences({ ...coverage, calls, zone: shownZone() });
  return <p className={styles['sentence']}>{sentences.join(' ')}</p>;
};

interface RunningProps {
  readonly id: string;
  readonly words: string;
  readonly isBusy: boolean;
}

/** What is being fetched, with the way to end it; or the way to begin. */
const Running = ({ id, words, isBusy }: RunningProps) => {
  const { useSync } = useServices();
  const { syncNow, stop } = useSync.getState();
  return (
    <div className={styles['running']}>
      <Button
        icon={isBusy ? Square : RefreshCw}
        onClick={() => void (isBusy ? stop(id) : syncNow(id))}
      >
        {isBusy ? 'Stop sync' : 'Sync now'}
      </Button>
      <span>{words}</span>
    </div>
  );
};

/** How much of one connection's history is here, day by day. */
export const ConnectionCoverage = ({ connection }: { readonly connection: Connection }) => {
  const { id, name } = connection;
  const { useSync } = useServices();
  const sync = useSync((state) => syncOf(state, id));
  const state = useCoverage(connection);
  const isBusy = isActive(sync);
  const fetch = (only: TimeRange): void => void useSync.getState().syncNow(id, { only });
  return (
    <section className={styles['connection']} aria-labelledby={`coverage-${id}`}>
      <h2 id={`coverage-${id}`}>{name}</h2>
      {state.kind === 'failed' ? (
        <p className={styles['sentence']}>The coverage could not be read: {state.detail}</p>
      ) : null}
      {state.kind === 'ready' ? (
        <>
          <Sentences coverage={state.coverage} connectionId={id} />
          <Running id={id} words={syncSummary([sync]).words} isBusy={isBusy} />
          <Legend days={state.coverage.days} />
          <CoverageCalendar
            label={`Days of ${name}`}
            days={state.coverage.days}
            isBusy={isBusy}
            onFetch={fetch}
          />
          <Earlier coverage={state.coverage} isBusy={isBusy} onFetch={fetch} />
          <DifferingWindows windows={state.coverage.differing} isBusy={isBusy} onFetch={fetch} />
        </>
      ) : null}
    </section>
  );
};

/** Fetches what is older than the calendar, where it was never asked for or not brought to its end. */
const Earlier = ({
  coverage: { earlier, oldestAt },
  isBusy,
  onFetch,
}: {
  readonly coverage: Coverage;
  readonly isBusy: boolean;
  readonly onFetch: (range: TimeRange) => void;
}) => {
  const [oldest] = earlier.missing;
  // Before the first sync there is only one sensible thing to fetch: everything.
  if (oldest === undefined || oldestAt === null) return null;
  const to = Math.max(...earlier.missing.map((range) => range.to));
  return (
    <Button
      className={styles['earlier']}
      aria-disabled={isBusy}
      onClick={() => (isBusy ? undefined : onFetch({ from: oldest.from, to }))}
    >
      Fetch earlier calls
    </Button>
  );
};
