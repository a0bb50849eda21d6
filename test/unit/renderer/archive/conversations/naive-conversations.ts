import type { Party, Session } from '../../../../../src/shared/session.ts';
import { numberKey } from '../../../../../src/shared/phone-number.ts';

const withinMs = 600_000;

const isSameNumber = (one: string, other: string): boolean =>
  numberKey(one) !== null && numberKey(one) === numberKey(other);

const isSameParty = (one: Party, other: Party): boolean => {
  if (one.kind !== other.kind || one.kind === 'group' || one.kind === 'unknown') return false;
  return one.kind === 'number'
    ? isSameNumber(one.id, other.id)
    : one.id.toLowerCase() === other.id.toLowerCase();
};

const haveSameParties = (a: Session, b: Session): boolean =>
  (isSameParty(a.from, b.from) && isSameParty(a.to, b.to)) ||
  (isSameParty(a.from, b.to) && isSameParty(a.to, b.from));

const isSoonAfter = (later: Session, earlier: Session): boolean => {
  if (later.initiatedAt === null || earlier.initiatedAt === null) return false;
  const endedAt = Math.max(earlier.initiatedAt, earlier.endedAt ?? earlier.initiatedAt);
  return later.initiatedAt >= earlier.initiatedAt && later.initiatedAt <= endedAt + withinMs;
};

const shareAnId = (a: Session, b: Session): boolean =>
  (a.conversationIds ?? []).some((id) => (b.conversationIds ?? []).includes(id));

const areLegs = (a: Session, b: Session): boolean =>
  a.parentId === b.id || b.parentId === a.id || (a.parentId !== null && a.parentId === b.parentId);

/** The rule as it is told, one pair of calls at a time. */
const belongTogether = (a: Session, b: Session): boolean =>
  a.connectionId === b.connectionId &&
  (areLegs(a, b) ||
    shareAnId(a, b) ||
    (haveSameParties(a, b) && (isSoonAfter(a, b) || isSoonAfter(b, a))));

/** Compares each call with each, as often as something is joined. */
export const naiveConversations = (
  sessions: readonly Session[],
): readonly (readonly string[])[] => {
  let conversations: readonly (readonly Session[])[] = sessions.map((session) => [session]);
  for (const session of sessions) {
    const isOwn = (other: readonly Session[]): boolean =>
      other.some((each) => each === session || belongTogether(each, session));
    const own = conversations.filter(isOwn);
    conversations = [...conversations.filter((other) => !isOwn(other)), own.flat()];
  }
  return conversations.map((calls) => calls.map(({ key }) => key));
};
