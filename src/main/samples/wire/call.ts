import { assertNever } from '../../../shared/assert-never.ts';
import { uuid } from '../numbers/ids.ts';
import { legsAt, legsOfAnswered, legsOfUnanswered } from '../plan/legs.ts';
import type { Leg } from '../plan/legs.ts';
import { planCall } from '../plan/plan-call.ts';
import type { Plan } from '../plan/plan.ts';
import type { Random } from '../numbers/random.ts';
import { stageOf } from '../plan/stage.ts';
import type { Place, Stage } from '../plan/stage.ts';
import type { WireCall } from './wire-call.ts';
import { wireEntities } from './wire-entities.ts';
import { minutesBy, wireParticipants } from './wire-participants.ts';
import { wireRecordings } from './wire-recordings.ts';

const statusOf = (stage: Stage): string => {
  switch (stage.kind) {
    case 'ringing':
      return 'initiated';
    case 'not-answered':
      return stage.end;
    case 'ongoing':
    case 'ended':
      return stage.kind;
    default:
      return assertNever(stage);
  }
};

const legsIn = (stage: Stage, plan: Plan, random: Random): readonly Leg[] => {
  if (stage.kind === 'ended') return legsOfAnswered(plan, stage.span, random);
  if (stage.kind === 'ongoing') return legsAt(legsOfAnswered(plan, stage.span, random), stage.at);
  return legsOfUnanswered(plan);
};

const timer = (seconds: number): string =>
  [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map((part) => part.toString().padStart(2, '0'))
    .join(':');

const media = (stage: Stage, mid: string): Pick<WireCall, 'mid' | 'startedAt' | 'endedAt'> => {
  if (stage.kind === 'ended') return { mid, ...stage.span };
  return stage.kind === 'ongoing' ? { mid, startedAt: stage.span.startedAt } : {};
};

/** Totals count only when a call is over; while it lasts they are 0. */
const talkSeconds = (stage: Stage): number =>
  stage.kind === 'ended' ? stage.span.endedAt - stage.span.startedAt : 0;

/** One call as *List Calls* writes it. The same random numbers always make the same call. */
export const wireCall = (sessionId: string, place: Place, random: Random): WireCall => {
  const plan = planCall(random);
  const stage = stageOf(plan, place);
  const mid = uuid(random);
  const legs = legsIn(stage, plan, random);
  const recordings = stage.kind === 'ended' ? wireRecordings(plan, stage.span, random) : [];
  const seconds = talkSeconds(stage);
  return {
    sessionId,
    ...minutesBy(plan.type, seconds / 60),
    totalDuration: timer(seconds),
    hasRecording: recordings.length > 0,
    initiatedAt: place.initiatedAt,
    initiator: plan.initiator.uid,
    mode: plan.mode,
    receiver: plan.receiver.kind === 'user' ? plan.receiver.user.uid : plan.receiver.group.guid,
    receiverType: plan.receiver.kind,
    status: statusOf(stage),
    totalDurationInMinutes: seconds / 60,
    totalParticipants: legs.filter((leg) => leg.stay !== null).length,
    type: plan.type,
    ...media(stage, mid),
    participants: wireParticipants(legs, plan, stage, mid),
    ...(recordings.length > 0 ? { recordings } : {}),
    data: wireEntities(plan.initiator, plan.receiver),
  };
};
