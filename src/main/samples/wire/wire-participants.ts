import type { Leg } from '../plan/legs.ts';
import type { Person } from '../people/people.ts';
import type { Plan } from '../plan/plan.ts';
import type { Stage } from '../plan/stage.ts';
import type { WireParticipant } from './wire-call.ts';

/** Minutes go to one of the two, by the call's type. */
export const minutesBy = (type: Plan['type'], minutes: number) => ({
  totalAudioMinutes: type === 'audio' ? minutes : 0,
  totalVideoMinutes: type === 'video' ? minutes : 0,
});

const joined = (leg: Leg, stay: NonNullable<Leg['stay']>, plan: Plan, mid: string) => {
  const minutes = stay.leftAt === null ? 0 : (stay.leftAt - stay.joinedAt) / 60;
  return {
    uid: leg.person.uid,
    name: leg.person.name,
    ...minutesBy(plan.type, minutes),
    isJoined: true,
    state: stay.leftAt === null ? 'ongoing' : 'ended',
    totalDuration: minutes,
    deviceId: leg.deviceId,
    joinedAt: stay.joinedAt,
    mid,
    ...(stay.leftAt === null ? {} : { leftAt: stay.leftAt }),
  };
};

/** The initiator of a call nobody answered has no state at all: so in the documented sample. */
const stateOfAbsent = (person: Person, plan: Plan, stage: Stage) => {
  if (person === plan.initiator) return {};
  const isRejected = stage.kind === 'not-answered' && stage.end === 'rejected';
  return { state: isRejected ? 'rejected' : 'unanswered' };
};

const absent = ({ person }: Leg, plan: Plan, stage: Stage): WireParticipant => ({
  uid: person.uid,
  name: person.name,
  totalAudioMinutes: 0,
  totalVideoMinutes: 0,
  isJoined: false,
  ...stateOfAbsent(person, plan, stage),
  totalDuration: 0,
});

/** As *List Calls* writes them. Names are there because the samples are for people to look at. */
export const wireParticipants = (
  legs: readonly Leg[],
  plan: Plan,
  stage: Stage,
  mid: string,
): readonly WireParticipant[] =>
  legs.map((leg) =>
    leg.stay === null ? absent(leg, plan, stage) : joined(leg, leg.stay, plan, mid),
  );
