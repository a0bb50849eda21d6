import { uuid } from '../numbers/ids.ts';
import type { Person } from '../people/people.ts';
import type { Plan } from './plan.ts';
import type { Random } from '../numbers/random.ts';

/** One device in a call, or one person who was called and never came. Times in Unix seconds. */
export interface Leg {
  readonly person: Person;
  readonly deviceId: string;
  readonly stay: Stay | null;
}

export interface Stay {
  readonly joinedAt: number;
  /** `null` while still in the call. */
  readonly leftAt: number | null;
}

export interface Span {
  readonly startedAt: number;
  readonly endedAt: number;
}

const device = (random: Random): string => `${uuid(random)}@rtc.example.invalid/${random.hex(8)}`;

/** The first two are there from the start, or it would be no call; latecomers are among the rest. */
const stayOf = (place: number, span: Span, random: Random): Span => {
  const length = span.endedAt - span.startedAt;
  const late = place < 2 ? 0 : Math.floor(length * random.next() * 0.3);
  const early = place === 0 ? 0 : Math.floor(length * random.next() * (place === 1 ? 0.02 : 0.2));
  return { startedAt: span.startedAt + late, endedAt: span.endedAt - early };
};

/** Somebody changes from the laptop to the phone: two entries for one uid, seconds apart. */
const changingDevice = (person: Person, span: Span, random: Random): readonly Leg[] => {
  const leftAt = span.startedAt + random.int(20, span.endedAt - span.startedAt - 20);
  const joinedAt = Math.min(leftAt + random.int(0, 15), span.endedAt - 1);
  return [
    { person, deviceId: device(random), stay: { joinedAt: span.startedAt, leftAt } },
    { person, deviceId: device(random), stay: { joinedAt, leftAt: span.endedAt } },
  ];
};

const mayChangeDevice = (plan: Plan, span: Span): boolean =>
  plan.invited.length < 40 && span.endedAt - span.startedAt > 90;

const legsOf = (person: Person, place: number, plan: Plan, span: Span, random: Random) => {
  const joins = place < 2 || random.chance(plan.attendance);
  if (!joins) return [{ person, deviceId: '', stay: null }];
  const own = stayOf(place, span, random);
  if (mayChangeDevice(plan, own) && random.chance(0.06)) return changingDevice(person, own, random);
  const stay = { joinedAt: own.startedAt, leftAt: own.endedAt };
  return [{ person, deviceId: device(random), stay }];
};

/** Who was in an answered call and when; the last to leave leaves at its end. */
export const legsOfAnswered = (plan: Plan, span: Span, random: Random): readonly Leg[] =>
  plan.invited.flatMap((person, place): readonly Leg[] =>
    legsOf(person, place, plan, span, random),
  );

export const legsOfUnanswered = (plan: Plan): readonly Leg[] =>
  plan.invited.map((person) => ({ person, deviceId: '', stay: null }));

/** The same legs as they stood at an earlier moment: some not there yet, some not gone yet. */
export const legsAt = (legs: readonly Leg[], second: number): readonly Leg[] =>
  legs.map((leg) => {
    const { stay } = leg;
    if (stay === null || stay.joinedAt > second) return { ...leg, stay: null };
    const isStillThere = stay.leftAt === null || stay.leftAt > second;
    return { ...leg, stay: isStillThere ? { ...stay, leftAt: null } : stay };
  });
