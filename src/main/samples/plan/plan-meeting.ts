import { allHands, pickTeam, startedBy } from '../people/groups.ts';
import type { Group } from '../people/groups.ts';
import { pickCustomer } from '../people/people.ts';
import type { Plan } from './plan.ts';
import type { Random } from '../numbers/random.ts';

const planMeeting = (random: Random, group: Group, attendance: number): Plan => {
  const invited = startedBy(group, random);
  return {
    mode: 'meet',
    type: random.chance(0.85) ? 'video' : 'audio',
    initiator: invited[0],
    receiver: { kind: 'group', group },
    invited,
    attendance,
    end: 'ended',
    ringSeconds: random.int(0, 20),
    talkSeconds: random.skewed(600, random.chance(0.04) ? 21600 : 6600),
  };
};

/** A talk to customers: one team shows, up to thirty strangers watch. */
export const planPresentation = (random: Random): Plan => {
  const meeting = planMeeting(random, pickTeam(random), 0.8);
  const audience = Array.from({ length: random.int(4, 30) }, () => pickCustomer(random));
  const invited = [...new Set([...meeting.invited, ...audience])];
  return {
    ...meeting,
    mode: 'presenter',
    type: 'video',
    invited: [meeting.initiator, ...invited.slice(1)],
  };
};

export const planTeamMeeting = (random: Random): Plan =>
  planMeeting(random, pickTeam(random), 0.85);

/** Everybody, and everybody comes: fifty people, the most a call can hold. */
export const planAllHands = (random: Random): Plan => planMeeting(random, allHands, 1);
