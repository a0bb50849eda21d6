import type { EpochMs, Participant, Session } from '../../shared/session.ts';

/** One stretch of a person in a call; `to` is never before `from`. */
export interface Stay {
  readonly person: string;
  readonly from: EpochMs;
  readonly to: EpochMs;
}

export interface Company {
  /** Milliseconds in which no other person was in the call. */
  readonly aloneMs: number;
  readonly togetherMs: number;
}

const boundaries = (stays: readonly Stay[]): readonly EpochMs[] =>
  [...new Set(stays.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);

const countAt = (stays: readonly Stay[], pick: (stay: Stay) => EpochMs) => {
  const at = new Map<EpochMs, string[]>();
  for (const stay of stays) {
    const held = at.get(pick(stay));
    if (held === undefined) at.set(pick(stay), [stay.person]);
    else held.push(stay.person);
  }
  return at;
};

/**
 * How long each person was alone and with others. Two devices of one person are no company, and
 * their common time counts once.
 */
export const companyOf = (stays: readonly Stay[]): ReadonlyMap<string, Company> => {
  const company = new Map(stays.map(({ person }) => [person, { aloneMs: 0, togetherMs: 0 }]));
  const coming = countAt(stays, ({ from }) => from);
  const going = countAt(stays, ({ to }) => to);
  const devices = new Map<string, number>();
  let since: EpochMs | null = null;
  for (const at of boundaries(stays)) {
    // One walk over the moments something changed; between two of them nobody came or went.
    const name = devices.size === 1 ? 'aloneMs' : 'togetherMs';
    for (const person of devices.keys()) {
      const sums = company.get(person);
      if (sums !== undefined && since !== null) sums[name] += at - since;
    }
    for (const person of coming.get(at) ?? []) devices.set(person, (devices.get(person) ?? 0) + 1);
    for (const person of going.get(at) ?? []) {
      const left = (devices.get(person) ?? 0) - 1;
      if (left === 0) devices.delete(person);
      else devices.set(person, left);
    }
    since = at;
  }
  return company;
};

/** When a device left: what the provider says, else what follows from it; `null` when nothing does. */
const leftAtOf = ({ leftAt, joinedAt, seconds }: Participant, session: Session): EpochMs | null => {
  if (leftAt !== null) return leftAt;
  if (joinedAt !== null && seconds !== null) return joinedAt + seconds * 1000;
  return session.isFinal ? session.endedAt : null;
};

export const stayOf = (participant: Participant, person: string, session: Session): Stay | null => {
  const from = participant.joinedAt;
  const to = leftAtOf(participant, session);
  if (!participant.hasJoined || from === null || to === null || to < from) return null;
  return { person, from, to };
};
