import { useConnectionsStore } from '../connections/connections-store.ts';
import type { Failure } from '../../shared/failure.ts';
import { Button } from '../ui/button.tsx';
import { FailureBox } from '../ui/failure-box.tsx';
import { remedyFor } from '../ui/failure-remedy.ts';
import { useDialogsStore } from './dialogs-store.ts';
import { subjectOf } from './failure-subject.ts';
import { useProblemsStore } from './problems-store.ts';
import { useServices } from './services.ts';

interface FailureBannerProps {
  readonly failure: Failure;
  readonly connectionId: string | null;
  readonly onRetry: () => void;
  readonly onDismiss: () => void;
}

/** One failure with the button that mends it. */
export const FailureBanner = ({
  failure,
  connectionId,
  onRetry,
  onDismiss,
}: FailureBannerProps) => {
  const open = useDialogsStore((state) => state.open);
  const connection = useConnectionsStore(
    ({ connections }) => connections?.find(({ id }) => id === connectionId) ?? null,
  );
  const isEditable = connection !== null && !connection.isSample;
  return (
    <FailureBox
      failure={failure}
      about={subjectOf(connection)}
      onDismiss={onDismiss}
      actions={
        remedyFor(failure) === 'edit-connection' && isEditable ? (
          <Button onClick={() => open({ kind: 'connection-form', connection })}>
            Edit connection
          </Button>
        ) : (
          <Button onClick={onRetry}>Try again</Button>
        )
      }
    />
  );
};

/** Why the last sync of each connection ended early, until it is put away or a new one starts. */
export const SyncFailures = () => {
  const { useSync } = useServices();
  const syncs = useSync((state) => state.connections);
  const { dismissed, dismiss } = useProblemsStore();
  return Object.entries(syncs).map(([connectionId, { state }]) =>
    state.kind !== 'failed' || dismissed.has(state.failure) ? null : (
      <FailureBanner
        key={connectionId}
        failure={state.failure}
        connectionId={connectionId}
        onRetry={() => void useSync.getState().syncNow(connectionId)}
        onDismiss={() => dismiss(state.failure)}
      />
    ),
  );
};

/** What a person asked for and did not get. */
export const AskedFailure = () => {
  const { problem, clear } = useProblemsStore();
  return problem === null ? null : (
    <FailureBanner
      failure={problem.failure}
      connectionId={problem.connectionId}
      onRetry={() => {
        clear();
        problem.retry();
      }}
      onDismiss={clear}
    />
  );
};
