import type { EpochMs, Participant, Session } from '../../shared/session.ts';
import { companyOf, stayOf, type Company, type Stay } from './presence.ts';

export interface Device {
  readonly participant: Participant;
  /** `null` where it never joined, or the provider does not say when. */
  readonly stay: Stay | null;
}

export interface Attendee {
  readonly id: string;
  readonly title: string;
  readonly devices: readonly Device[];
  /** `null` unless the times of every device that joined are known. */
  readonly company: Company | null;
}

export interface Attendance {
  readonly people: readonly Attendee[];
  readonly from: EpochMs;
  readonly to: EpochMs;
}

/** The first name that any of the devices brings, else the id. */
const titleOf = (devices: readonly Device[]): string => {
  const named = devices
    .map(({ participant }) => participant.name ?? '')
    .find((name) => name !== '');
  const id = devices.map(({ participant }) => participant.personId).find((text) => text !== '');
  return named ?? id ?? 'Unknown person';
};

/** A device whose person is unknown is somebody of its own. */
const personOf = ({ personId }: Participant, index: number): string =>
  personId === '' ? `unknown ${index}` : `known ${personId}`;

const grouped = (session: Session): ReadonlyMap<string, readonly Device[]> => {
  const people = new Map<string, Device[]>();
  session.participants.forEach((participant, index) => {
    const person = personOf(participant, index);
    const device = { participant, stay: stayOf(participant, person, session) };
    const held = people.get(person);
    if (held === undefined) people.set(person, [device]);
    else held.push(device);
  });
  return people;
};

const isPlain = ({ participant, stay }: Device): boolean => stay !== null || !participant.hasJoined;

/** Who was in a call and when, by person in the provider's order; `null` where no time is known. */
export const attendanceOf = (session: Session): Attendance | null => {
  const people = [...grouped(session)];
  const devices = people.flatMap(([, own]) => own);
  const stays = devices.flatMap(({ stay }) => (stay === null ? [] : [stay]));
  if (stays.length === 0) return null;
  // Somebody whose times are missing may have kept the others company; then nobody's is known.
  const company = devices.every(isPlain) ? companyOf(stays) : null;
  return {
    people: people.map(([id, own]) => ({
      id,
      title: titleOf(own),
      devices: own,
      company: company?.get(id) ?? null,
    })),
    from: stays.reduce((least, { from }) => Math.min(least, from), Infinity),
    to: stays.reduce((most, { to }) => Math.max(most, to), -Infinity),
  };
};
