import { providerDetails } from '../../shared/provider-details.ts';
import { providerForms } from '../../shared/provider.ts';
import type { Recording, Session } from '../../shared/session.ts';
import { formatDateTime, systemZone } from '../format/date-time.ts';
import { formatDuration, unknown } from '../format/duration.ts';
import { Address } from './address.tsx';
import styles from './details.module.css';
import { Fact, Facts } from './fact.tsx';
import { FetchedPane } from './fetched-pane.tsx';

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
    {recording.state === null ? null : (
      <Fact label="State">
        <bdi>{recording.state}</bdi>
      </Fact>
    )}
    <Fact label="Address">
      <Address url={recording.url} what="recording address" />
    </Fact>
    <Fact label="Recording ID">
      <span className={styles['mono']}>{recording.id === '' ? unknown : recording.id}</span>
    </Fact>
  </Facts>
);

const Recordings = ({ recordings }: { readonly recordings: readonly Recording[] }) => (
  <>
    {recordings.map((recording, index) => (
      <RecordingFacts key={index} recording={recording} rank={index + 1} />
    ))}
    <p className={styles['hint']}>
      Callshelf keeps the address only. The recording itself stays with the provider.
    </p>
  </>
);

const noRecordings = (session: Session): string =>
  session.hasRecording
    ? 'The provider says that this call was recorded, but has not listed the recording yet. The next sync looks again.'
    : 'This call has no recordings.';

/** Those in the call itself: CometChat's. */
const OwnRecordings = ({ session }: { readonly session: Session }) =>
  session.recordings.length === 0 ? (
    <p className={styles['nothing']}>{noRecordings(session)}</p>
  ) : (
    <Recordings recordings={session.recordings} />
  );

const FetchedRecordings = ({ session }: { readonly session: Session }) => (
  <FetchedPane session={session} kind="recordings">
    {({ recordings }) =>
      recordings.length === 0 ? (
        <p className={styles['nothing']}>
          {providerForms[session.provider].name} keeps no recordings of this call.
        </p>
      ) : (
        <Recordings recordings={recordings} />
      )
    }
  </FetchedPane>
);

/** What is known about the recordings. The address is text: nothing is fetched by looking. */
export const RecordingsTab = ({ session }: { readonly session: Session }) =>
  providerDetails[session.provider].includes('recordings') ? (
    <FetchedRecordings session={session} />
  ) : (
    <OwnRecordings session={session} />
  );
