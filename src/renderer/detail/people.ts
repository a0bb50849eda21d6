import type { Participant } from '../../shared/session.ts';

export interface PeopleCount {
  readonly participants: number;
  readonly people: number;
  /** People of whom at least one device joined. */
  readonly joinedPeople: number;
}

/** A participant is one device; a person with laptop and phone is two of them and one person. */
const distinct = (participants: readonly Participant[]): number =>
  new Set(
    // A device whose person is unknown counts as somebody of its own.
    participants.map(({ personId }, index) => (personId === '' ? index : personId)),
  ).size;

export const countPeople = (participants: readonly Participant[]): PeopleCount => ({
  participants: participants.length,
  people: distinct(participants),
  joinedPeople: distinct(participants.filter(({ hasJoined }) => hasJoined)),
});
