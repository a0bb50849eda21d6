import { CallsView } from '../calls/calls-view.tsx';
import { useConnectionsStore } from '../connections/connections-store.ts';
import { CallDetails } from '../detail/call-details.tsx';
import { FilterBar } from '../find/filter-bar.tsx';
import { HistogramStrip } from '../find/histogram/histogram.tsx';
import { useZone } from '../format/zone-store.ts';
import { useArchiveStore } from '../sync/archive-store.ts';
import styles from './app.module.css';
import { FirstRun } from './first-run.tsx';
import { StillReading } from './opening.tsx';
import { Notices } from './notices.tsx';
import { SinceLastSync } from './since-last-sync.tsx';
import { SyncProgress } from './sync-progress.tsx';
import { Toolbar } from './toolbar.tsx';

/** Whether there is nothing at all: the archive is open and whole, and nobody is connected. */
const useIsEmptyShelf = (): boolean => {
  const isReady = useArchiveStore(({ state }) => state.kind === 'ready');
  const hasCalls = useArchiveStore(({ calls }) => calls > 0);
  const connections = useConnectionsStore((state) => state.connections);
  return isReady && !hasCalls && connections?.length === 0;
};

export const CallsScreen = () => {
  const state = useArchiveStore((archive) => archive.state);
  const zone = useZone();
  if (useIsEmptyShelf())
    return (
      <>
        <Notices />
        <FirstRun />
      </>
    );
  return (
    <main className={styles['screen']}>
      <h1 className="visually-hidden">Calls</h1>
      <Toolbar />
      <SyncProgress />
      <SinceLastSync />
      <FilterBar />
      <StillReading state={state} />
      <Notices />
      <HistogramStrip />
      <CallsView details={<CallDetails key={zone} />} />
    </main>
  );
};
