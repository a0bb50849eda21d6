import type { Recording, Session } from '../../shared/session.ts';
import { formatDateTime, systemZone } from '../format/date-time.ts';
import { formatDuration, unknown } from '../format/duration.ts';
import { CopyButton } from './copy-button.tsx';
import styles from './details.module.css';
import { Fact, Facts } from './fact.tsx';

const Address = ({ url }: { readonly url: string }) => (
  <span className={styles['copyable']}>
    <span className={styles['mono']}>{url}</span>
    <CopyButton what="recording address" text={url} />
  </span>
);

const RecordingFacts = ({
  recording,
  rank,
}: {
  readonly recording: Recording;
  readonly rank: number;
}) => (
  <Facts title={`Recording ${rank}`} note={systemZone()}>
    <Fact label="Started">{formatDateTime(recording.startedAt, systemZone())}</Fact>
    <Fact label="Ended">{formatDateTime(recording.endedAt, systemZone())}</Fact>
    <Fact label="Length">{formatDuration(recording.seconds)}</Fact>
    {recording.state === null ? null : <Fact label="State">{recording.state}</Fact>}
    <Fact label="Address">
      {recording.url === null ? unknown : <Address url={recording.url} />}
    </Fact>
    <Fact label="Recording ID">
      <span className={styles['mono']}>{recording.id === '' ? unknown : recording.id}</span>
    </Fact>
  </Facts>
);

const noRecordings = (session: Session): string =>
  session.hasRecording
    ? 'The provider says that this call was recorded, but has not listed the recording yet. The next sync looks again.'
    : 'This call has no recordings.';

/** What is known about the recordings. The address is text: nothing is fetched by looking. */
export const RecordingsTab = ({ session }: { readonly session: Session }) =>
  session.recordings.length === 0 ? (
    <p className={styles['nothing']}>{noRecordings(session)}</p>
  ) : (
    <>
      {session.recordings.map((recording, index) => (
        <RecordingFacts key={recording.id || index} recording={recording} rank={index + 1} />
      ))}
      <p className={styles['hint']}>
        Callshelf keeps the address only. The recording itself stays with the provider.
      </p>
    </>
  );
