import { useCallback, useState } from 'react';

import type { Connection } from '../../../shared/connection.ts';
import type { RunLogEntry } from '../../../shared/coverage.ts';
import { subjectOf } from '../../app/failure-subject.ts';
import { useServices } from '../../app/services.ts';
import { isActive } from '../../sync/sync-state.ts';
import { syncOf } from '../../sync/sync-store.ts';
import { Button } from '../../ui/button.tsx';
import { CopyTextButton } from '../../ui/copy-text-button.tsx';
import { Dialog, DialogBody, DialogButtons } from '../../ui/dialog.tsx';
import { shownValue, useLoaded } from '../../ui/use-loaded.ts';
import { logText } from './log-text.ts';
import { RunDetails } from './run-details.tsx';
import styles from './sync-log.module.css';

/** The runs of months; more are drawn when they are asked for. */
const shownAtOnce = 30;

/** The log grows while a sync goes on, and is closed when it ends: both are looked at again. */
const useRuns = (connectionId: string) => {
  const { archive, useSync } = useServices();
  const state = useSync((store) => syncOf(store, connectionId).state.kind);
  const windowsDone = useSync((store) => syncOf(store, connectionId).counts.windowsDone);
  const load = useCallback(
    () => archive.runLog(connectionId),
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [archive, connectionId, state, windowsDone],
  );
  return useLoaded(load);
};

const List = ({
  runs,
  runningId,
  connection,
}: {
  readonly runs: readonly RunLogEntry[];
  readonly runningId: string | null;
  readonly connection: Connection;
}) => {
  const [count, setCount] = useState(shownAtOnce);
  if (runs.length === 0) return <p className={styles['none']}>No sync has run yet.</p>;
  return (
    <>
      {runs.slice(0, count).map((run, at) => (
        <RunDetails
          key={run.runId}
          run={run}
          isRunning={run.runId === runningId}
          about={subjectOf(connection)}
          isOpen={at === 0}
        />
      ))}
      {runs.length > count ? (
        <Button onClick={() => setCount(count + shownAtOnce)}>Show older runs</Button>
      ) : null}
    </>
  );
};

export interface SyncLogDialogProps {
  readonly connection: Connection;
  readonly onClose: () => void;
}

/** Every run of a connection: when, how it ended, what it read, and what went wrong. */
export const SyncLogDialog = ({ connection, onClose }: SyncLogDialogProps) => {
  const { useSync } = useServices();
  const loaded = useRuns(connection.id);
  const isRunning = useSync((store) => isActive(syncOf(store, connection.id)));
  const runs = shownValue(loaded);
  const runningId = isRunning ? (runs?.[0]?.runId ?? null) : null;
  return (
    <Dialog title={`Sync log of ${connection.name}`} isWide onClose={onClose}>
      <DialogBody>
        {loaded.kind === 'failed' ? (
          <p className={styles['none']}>The log could not be read: {loaded.detail}</p>
        ) : null}
        {runs === null ? null : <List runs={runs} runningId={runningId} connection={connection} />}
      </DialogBody>
      <DialogButtons>
        <CopyTextButton
          text={() => logText(runs ?? [], { about: subjectOf(connection), runningId })}
        >
          Copy
        </CopyTextButton>
      </DialogButtons>
    </Dialog>
  );
};
