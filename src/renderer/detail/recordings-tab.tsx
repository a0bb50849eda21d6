import { providerDetails } from '../../shared/provider-details.ts';
import { providerForms } from '../../shared/provider.ts';
import type { Recording, Session } from '../../shared/session.ts';
import { formatDateTime } from '../format/date-time.ts';
import { shownZone } from '../format/zone-store.ts';
import { formatDuration, unknown } from '../format/duration.ts';
import { Address } from './address.tsx';
import styles from './details.module.css';
import { Fact, Facts } from './fact.tsx';
import { FetchedPane } from './fetched-pane.tsx';
import { LocalCopy } from './recordings/local-copy.tsx';

const RecordingFacts = ({
  session,
  recording,
  rank,
}: {
  readonly session: Session;
  readonly recording: Recording;
  readonly rank: number;
}) => (
  <Facts
    title={`Recording ${rank}`}
    note={shownZone()}
    above={<LocalCopy session={session} recording={recording} label={`Recording ${rank}`} />}
  >
    <Fact label="Started">{formatDateTime(recording.startedAt, shownZone())}</Fact>
    <Fact label="Ended">{formatDateTime(recording.endedAt, shownZone())}</Fact>
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

const Recordings = ({
  session,
  recordings,
}: {
  readonly session: Session;
  readonly recordings: readonly Recording[];
}) => (
  <>
    {recordings.map((recording, index) => (
      <RecordingFacts
        key={`${session.key} ${index}`}
        session={session}
        recording={recording}
        rank={index + 1}
      />
    ))}
    <p className={styles['hint']}>
      Nothing is fetched by looking. What you download stays on this disk and plays without a
      network.
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
    <Recordings session={session} recordings={session.recordings} />
  );

const FetchedRecordings = ({ session }: { readonly session: Session }) => (
  <FetchedPane session={session} kind="recordings">
    {({ recordings }) =>
      recordings.length === 0 ? (
        <p className={styles['nothing']}>
          {providerForms[session.provider].name} keeps no recordings of this call.
        </p>
      ) : (
        <Recordings session={session} recordings={recordings} />
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
