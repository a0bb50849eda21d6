import type { Session } from '../../shared/session.ts';
import { formatTime } from '../format/date-time.ts';
import { shownZone } from '../format/zone-store.ts';
import { formatDuration } from '../format/duration.ts';
import { attendanceOf, type Attendee, type Device } from './attendance.ts';
import { Axis } from './axis.tsx';
import { percent, shareOf, type Stretch } from './stretch.ts';
import styles from './timeline.module.css';

/** A call in which nothing took time still shows who was there: as a full bar. */
const barOf = ({ stay }: Device, whole: Stretch) => {
  if (stay === null) return null;
  if (whole.to <= whole.from) return { left: '0%', width: '100%' };
  const start = shareOf(stay.from, whole);
  return { left: percent(start), width: percent(shareOf(stay.to, whole) - start) };
};

const trackKind = ({ participant, stay }: Device): string => {
  if (stay !== null) return 'there';
  return participant.hasJoined ? 'unknown' : 'never';
};

/** `phone · 12:00:20 – 12:01:00`, for the one who points at a bar. */
const tipOf = ({ participant: { deviceId }, stay }: Device): string | undefined => {
  const zone = shownZone();
  const times =
    stay === null ? '' : `${formatTime(stay.from, zone)} – ${formatTime(stay.to, zone)}`;
  const parts = [deviceId ?? '', times].filter((part) => part !== '');
  return parts.length === 0 ? undefined : parts.join(' · ');
};

const Track = ({ device, whole }: { readonly device: Device; readonly whole: Stretch }) => {
  const bar = barOf(device, whole);
  return (
    <div
      className={styles['track']}
      data-kind={trackKind(device)}
      title={tipOf(device)}
      aria-hidden
    >
      {bar === null ? null : <span className={styles['span']} style={bar} />}
    </div>
  );
};

const companyWords = ({ company, devices }: Attendee): string => {
  if (devices.every(({ participant }) => !participant.hasJoined)) return 'never joined';
  if (company === null) return 'time with others not known';
  const alone = formatDuration(company.aloneMs / 1000);
  return `alone ${alone} · together ${formatDuration(company.togetherMs / 1000)}`;
};

const Person = ({ person, whole }: { readonly person: Attendee; readonly whole: Stretch }) => (
  <li className={styles['attendee']}>
    <div className={styles['attendeeHead']}>
      <bdi dir="auto" className={styles['who']} title={person.title}>
        {person.title}
      </bdi>
      <span className={styles['company']}>{companyWords(person)}</span>
    </div>
    {person.devices.map((device, index) => (
      <Track key={index} device={device} whole={whole} />
    ))}
  </li>
);

/** Who was on when: a row for each device, by person. The table below it says the times. */
export const AttendanceChart = ({ session }: { readonly session: Session }) => {
  const attendance = attendanceOf(session);
  if (attendance === null) return null;
  return (
    <div className={styles['attendance']}>
      <ul className={styles['attendees']} aria-label="Who was on when">
        {attendance.people.map((person) => (
          <Person key={person.id} person={person} whole={attendance} />
        ))}
      </ul>
      <Axis whole={attendance} between={[]} zone={shownZone()} />
    </div>
  );
};
