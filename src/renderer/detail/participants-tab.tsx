import type { EpochMs, Participant, Session } from '../../shared/session.ts';
import { formatDateTime, formatTime, zoneAt, type Zone } from '../format/date-time.ts';
import { shownZone } from '../format/zone-store.ts';
import { formatDuration } from '../format/duration.ts';
import { AttendanceChart } from './attendance-chart.tsx';
import styles from './details.module.css';
import { peopleWords } from './people-words.ts';
import { TheirWord } from './their-word.tsx';

const TimeCell = ({ at, zone }: { readonly at: EpochMs | null; readonly zone: Zone }) => (
  <td className={styles['number']} title={at === null ? undefined : formatDateTime(at, zone)}>
    {formatTime(at, zone)}
  </td>
);

const Who = ({ participant }: { readonly participant: Participant }) => {
  const { name, personId, deviceId } = participant;
  const title = name === null || name === '' ? personId : name;
  return (
    <th scope="row">
      <bdi className={styles['oneLine']} title={title}>
        {title === '' ? 'Unknown person' : title}
      </bdi>
      {title === personId || personId === '' ? null : (
        <bdi className={styles['id']} title={personId}>
          {personId}
        </bdi>
      )}
      {deviceId === null ? null : (
        <span className={styles['device']} title={deviceId}>
          {deviceId}
        </span>
      )}
    </th>
  );
};

const ParticipantRow = ({
  participant,
  zone,
}: {
  readonly participant: Participant;
  readonly zone: Zone;
}) => (
  <tr>
    <Who participant={participant} />
    {participant.hasJoined ? (
      <>
        <TimeCell at={participant.joinedAt} zone={zone} />
        <TimeCell at={participant.leftAt} zone={zone} />
        <td className={styles['number']}>{formatDuration(participant.seconds)}</td>
      </>
    ) : (
      <td colSpan={3} className={styles['neverJoined']}>
        Never joined
        <TheirWord word={participant.state} />
      </td>
    )}
  </tr>
);

/** One row a device, in the provider's order. */
export const ParticipantsTab = ({ session }: { readonly session: Session }) => {
  const { participants } = session;
  if (participants.length === 0) {
    return <p className={styles['nothing']}>The provider lists no participants for this call.</p>;
  }
  const zone = shownZone();
  return (
    <>
      <h3 className={styles['factsTitle']}>
        {peopleWords(participants)}
        <span className={styles['note']}>
          {session.initiatedAt === null ? zone : zoneAt(session.initiatedAt, zone)}
        </span>
      </h3>
      <AttendanceChart session={session} />
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">Participant</th>
            <th scope="col">Joined</th>
            <th scope="col">Left</th>
            <th scope="col">Time</th>
          </tr>
        </thead>
        <tbody>
          {participants.map((participant, index) => (
            // The same person may stand there twice; the provider's order is the only identity.
            <ParticipantRow key={index} participant={participant} zone={zone} />
          ))}
        </tbody>
      </table>
    </>
  );
};
