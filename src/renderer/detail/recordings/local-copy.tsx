import { Download, Square } from 'lucide-react';
import { useEffect } from 'react';

import { assertNever } from '../../../shared/assert-never.ts';
import { providerForms } from '../../../shared/provider.ts';
import type { RecordingReference } from '../../../shared/recording.ts';
import type { Failure } from '../../../shared/failure.ts';
import type { Recording, Session } from '../../../shared/session.ts';
import { useAppInfoStore } from '../../app/app-info-store.ts';
import { useServices } from '../../app/services.ts';
import { useConnectionsStore } from '../../connections/connections-store.ts';
import { formatBytes } from '../../format/bytes.ts';
import { Button } from '../../ui/button.tsx';
import { FailureBox } from '../../ui/failure-box.tsx';
import { Kept } from './kept.tsx';
import styles from './recordings.module.css';
import {
  copyKey,
  deleteCopy,
  fetchCopy,
  lookForCopy,
  saveCopy,
  useRecordingsStore,
  type CopyState,
} from './recordings-store.ts';
import { fileNameOf, hostOf, isFetchable } from './where-it-is.ts';

export interface LocalCopyProps {
  readonly session: Session;
  readonly recording: Recording;
  readonly label: string;
}

const unknownYet: CopyState = { kind: 'unknown' };

const useCopy = (reference: RecordingReference): CopyState => {
  const { bridge } = useServices();
  const key = copyKey(reference);
  const copy = useRecordingsStore(({ copies }) => copies.get(key)) ?? unknownYet;
  useEffect(() => {
    const [connectionId, callId, recordingId] = JSON.parse(key) as [string, string, string];
    void lookForCopy(bridge, { connectionId, callId, recordingId });
  }, [bridge, key]);
  return copy;
};

const useIsOffline = ({ connectionId }: Session): boolean => {
  const isOnline = useAppInfoStore((state) => state.isOnline);
  const isSample = useConnectionsStore(
    ({ connections }) => connections?.find(({ id }) => id === connectionId)?.isSample === true,
  );
  return !isOnline && !isSample;
};

interface Asking {
  readonly session: Session;
  readonly recording: Recording;
  readonly failure: Failure | null;
  readonly onFetch: (host: string | null) => void;
}

/** The failure's own button: another place is only asked when a person has seen its name. */
const FetchFailure = ({ session, recording, failure, onFetch }: Asking) => {
  if (failure === null) return null;
  const elsewhere = failure.kind === 'recording-elsewhere' ? failure.host : null;
  return (
    <FailureBox
      failure={failure}
      about={{ provider: providerForms[session.provider].name, connection: null }}
      actions={
        elsewhere === null ? (
          <Button onClick={() => onFetch(hostOf(session, recording))}>Try again</Button>
        ) : (
          <Button onClick={() => onFetch(elsewhere)}>Download from {elsewhere}</Button>
        )
      }
    />
  );
};

const NotKept = (asking: Asking) => {
  const { session, recording, failure, onFetch } = asking;
  const isOffline = useIsOffline(session);
  const host = hostOf(session, recording);
  const from = host ?? providerForms[session.provider].name;
  if (!isFetchable(session, recording)) {
    return (
      <p className={styles['note']}>
        {recording.id === ''
          ? 'The provider gives this recording no ID, so it cannot be asked for.'
          : 'Not ready at the provider yet: it names no place to fetch it from.'}
      </p>
    );
  }
  if (isOffline) {
    return <p className={styles['note']}>Not on this disk yet, and there is no network.</p>;
  }
  if (failure !== null) return <FetchFailure {...asking} />;
  return (
    <div className={styles['row']}>
      <Button icon={Download} onClick={() => onFetch(host)}>
        Download
      </Button>
      <span className={styles['note']}>
        From <bdi>{from}</bdi>, to be played here
      </span>
    </div>
  );
};

const Fetching = ({
  state: { receivedBytes, totalBytes },
  onStop,
  label,
}: {
  readonly state: Extract<CopyState, { readonly kind: 'fetching' }>;
  readonly onStop: () => void;
  readonly label: string;
}) => (
  <div className={styles['row']}>
    <progress
      className={styles['progress']}
      aria-label={`Fetching ${label}`}
      {...(totalBytes === null || totalBytes === 0
        ? {}
        : { value: receivedBytes, max: totalBytes })}
    />
    <span className={styles['note']}>
      {receivedBytes === 0 ? 'Asking…' : formatBytes(receivedBytes)}
      {totalBytes === null || receivedBytes === 0 ? '' : ` of ${formatBytes(totalBytes)}`}
    </span>
    <Button icon={Square} onClick={onStop}>
      Stop
    </Button>
  </div>
);

/** The way of a recording to this disk, and the player once it is there. */
export const LocalCopy = ({ session, recording, label }: LocalCopyProps) => {
  const { bridge } = useServices();
  const { connectionId, id: callId } = session;
  const reference = { connectionId, callId, recordingId: recording.id };
  const copy = useCopy(reference);
  const onFetch = (host: string | null) => void fetchCopy(bridge, { ...reference, host });
  switch (copy.kind) {
    case 'unknown':
      return <div className={styles['row']} aria-busy />;
    case 'none':
      return (
        <NotKept session={session} recording={recording} failure={copy.failure} onFetch={onFetch} />
      );
    case 'fetching':
      return (
        <Fetching
          state={copy}
          label={label}
          onStop={() => void bridge.cancelRecording(reference)}
        />
      );
    case 'kept':
      return (
        <>
          {copy.failure === null ? null : (
            <FailureBox failure={copy.failure} about={{ provider: null, connection: null }} />
          )}
          <Kept
            kept={copy.kept}
            label={label}
            onSave={() => void saveCopy(bridge, reference, fileNameOf(session, label))}
            onDelete={() => void deleteCopy(bridge, reference)}
          />
        </>
      );
    default:
      return assertNever(copy);
  }
};
