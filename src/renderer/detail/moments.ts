import type { CallEvent } from '../../shared/detail.ts';
import type { EpochMs, Participant, Recording, Session } from '../../shared/session.ts';
import { ringingFrom } from './ringing-from.ts';

export type MomentKind = 'call' | 'person' | 'recording' | 'event';

/** Something that happened in a call at a known time. */
export interface Moment {
  readonly at: EpochMs;
  readonly kind: MomentKind;
  readonly words: string;
  /** Whom it is about; a name has its own direction and is never part of a sentence. */
  readonly who: string | null;
}

interface Dated extends Omit<Moment, 'at'> {
  readonly at: EpochMs | null;
}

const nameOf = ({ name, personId }: Participant): string => {
  if (name !== null && name !== '') return name;
  return personId === '' ? 'Unknown person' : personId;
};

const comings = (participant: Participant): readonly Dated[] => {
  if (!participant.hasJoined) return [];
  const who = nameOf(participant);
  return [
    { at: participant.joinedAt, kind: 'person', words: 'joined', who },
    { at: participant.leftAt, kind: 'person', words: 'left', who },
  ];
};

const recorded = ({ startedAt, endedAt }: Recording): readonly Dated[] => [
  { at: startedAt, kind: 'recording', words: 'Recording started', who: null },
  { at: endedAt, kind: 'recording', words: 'Recording ended', who: null },
];

/** Only where ringing began later than the call: Bird names the first ring. */
const rang = (session: Session): readonly Dated[] => {
  const at = ringingFrom(session);
  return at === session.initiatedAt ? [] : [{ at, kind: 'call', words: 'Ringing', who: null }];
};

const isDated = (moment: Dated): moment is Moment => moment.at !== null;

/** Everything with a time, in the order of time; at the same time, in the order of a call's life. */
export const momentsOf = (
  session: Session,
  recordings: readonly Recording[],
  events: readonly CallEvent[],
): readonly Moment[] => {
  const all: readonly Dated[] = [
    { at: session.initiatedAt, kind: 'call', words: 'Initiated', who: null },
    ...rang(session),
    { at: session.answeredAt, kind: 'call', words: 'Answered', who: null },
    ...session.participants.flatMap(comings),
    ...recordings.flatMap(recorded),
    ...events.map(({ at, name }): Dated => ({ at, kind: 'event', words: 'Event', who: name })),
    { at: session.endedAt, kind: 'call', words: 'Ended', who: null },
  ];
  return all.filter(isDated).sort((a, b) => a.at - b.at);
};
