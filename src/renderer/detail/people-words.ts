import type { Participant } from '../../shared/session.ts';
import { countOf, formatCount } from '../format/count.ts';
import { countPeople } from './people.ts';

/** `5 participants, 2 joined`; `4 participants (3 people), 2 people joined` where devices differ. */
export const peopleWords = (participants: readonly Participant[]): string => {
  const { participants: devices, people, joinedPeople } = countPeople(participants);
  if (devices === people)
    return `${countOf(devices, 'participant')}, ${formatCount(joinedPeople)} joined`;
  const who = countOf(people, 'person', 'people');
  const joined = countOf(joinedPeople, 'person', 'people');
  return `${countOf(devices, 'participant')} (${who}), ${joined} joined`;
};
