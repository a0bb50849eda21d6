import type { Session } from '../../shared/session.ts';
import { formatDuration } from '../format/duration.ts';
import { attendanceOf, type Attendance, type Attendee, type Device } from './attendance.ts';
import { shareOf } from './spans.ts';
import styles from './timeline.module.css';

type Range = Pick<Attendance, 'from' | 'to'>;

const percent = (share: number): string => `${share * 100}%`;

/** A call in which nothing took time still shows who was there: as a full bar. */
const barOf = ({ stay }: Device, { from, to }: Range) => {
  if (stay === null) return null;
  if (to <= from) return { left: '0%', width: '100%' };
  const start = shareOf(stay.from, from, to);
  return { left: percent(start), width: percent(shareOf(stay.to, from, to) - start) };
};

const Track = ({ device, range }: { readonly device: Device; readonly range: Range }) => {
  const bar = barOf(device, range);
  return (
    <div
      className={styles['track']}
      data-empty={bar === null}
      title={device.participant.deviceId ?? undefined}
      aria-hidden
    >
      {bar === null ? null : <span className={styles['span']} style={bar} />}
    </div>
  );
};

const companyWords = ({ company, devices }: Attendee): string => {
  if (devices.every(({ participant }) => !participant.hasJoined)) return 'never joined';
  if (company === null) return 'times not known';
  const alone = formatDuration(company.aloneMs / 1000);
  return `alone ${alone} · together ${formatDuration(company.togetherMs / 1000)}`;
};

/** Who was on when: a row for each device, by person. The table below it says the times. */
export const AttendanceChart = ({ session }: { readonly session: Session }) => {
  const attendance = attendanceOf(session);
  if (attendance === null) return null;
  return (
    <ul className={styles['attendees']} aria-label="Who was on when">
      {attendance.people.map((person) => (
        <li key={person.id} className={styles['attendee']}>
          <div className={styles['attendeeHead']}>
            <bdi dir="auto" className={styles['who']} title={person.title}>
              {person.title}
            </bdi>
            <span className={styles['company']}>{companyWords(person)}</span>
          </div>
          {person.devices.map((device, index) => (
            <Track key={index} device={device} range={attendance} />
          ))}
        </li>
      ))}
    </ul>
  );
};
