import { pickTeam, startedBy } from '../people/groups.ts';
import { pickColleague, pickCustomer, pickStaff } from '../people/people.ts';
import type { Person } from '../people/people.ts';
import type { End, Plan } from './plan.ts';
import { pickWeighted } from '../numbers/random.ts';
import type { Random } from '../numbers/random.ts';

const endsOfDirect = [
  ['ended', 62],
  ['unanswered', 16],
  ['cancelled', 9],
  ['rejected', 8],
  ['busy', 5],
] as const;

const endsOfGroup = [
  ['ended', 80],
  ['unanswered', 12],
  ['cancelled', 6],
  ['rejected', 2],
] as const;

const ringOf: Readonly<Record<End, readonly [number, number]>> = {
  ended: [2, 35],
  unanswered: [30, 60],
  rejected: [2, 20],
  cancelled: [1, 40],
  busy: [1, 3],
};

const pairs = (random: Random): readonly [Person, Person] => {
  const agent = pickStaff(random);
  const who = random.next();
  if (who < 0.45) return [pickCustomer(random), agent];
  return who < 0.8 ? [agent, pickCustomer(random)] : [agent, pickColleague(agent, random)];
};

/** One person calls another. */
export const planDirect = (random: Random): Plan => {
  const [initiator, user] = pairs(random);
  const end = pickWeighted(random, endsOfDirect, 'ended');
  return {
    mode: 'call',
    type: random.chance(0.68) ? 'audio' : 'video',
    initiator,
    receiver: { kind: 'user', user },
    invited: [initiator, user],
    attendance: 1,
    end,
    ringSeconds: random.int(...ringOf[end]),
    talkSeconds: random.skewed(8, 2400),
  };
};

/** One person rings a whole team. */
export const planGroup = (random: Random): Plan => {
  const group = pickTeam(random);
  const [initiator, ...others] = startedBy(group, random);
  const end = pickWeighted(random, endsOfGroup, 'ended');
  return {
    mode: 'call',
    type: random.chance(0.5) ? 'audio' : 'video',
    initiator,
    receiver: { kind: 'group', group },
    invited: [initiator, ...others],
    attendance: 0.6,
    end,
    ringSeconds: random.int(...ringOf[end]),
    talkSeconds: random.skewed(30, 3600),
  };
};
