import { pickStaff } from './people.ts';
import type { Person } from './people.ts';
import type { Random } from '../numbers/random.ts';
import { staff } from './staff.ts';

export interface Group {
  readonly guid: string;
  readonly name: string;
  readonly icon: string | null;
  readonly members: readonly Person[];
}

const group = (guid: string, name: string, firstMember: number, size: number): Group => ({
  guid,
  name,
  icon: guid.length % 3 === 0 ? null : `https://icons.example.invalid/${guid}.png`,
  members: Array.from(
    { length: size },
    (_, n) => staff[(firstMember + n * 7) % staff.length],
  ).filter((member) => member !== undefined),
});

const teams = [
  group('support-emea', 'Support EMEA', 0, 12),
  group('support-apac', 'サポート APAC', 3, 9),
  group('billing', 'Billing', 5, 5),
  group('fraud-desk', 'Fraud desk 🕵️', 8, 4),
  group('sprint-42', 'Sprint 42', 11, 8),
  group('release-train', 'Release train', 14, 10),
  group('parea', 'Παρέα του Σαββάτου', 17, 6),
  group('dubai-office', 'مكتب دبي', 20, 7),
  group('on-call', 'On call', 23, 3),
  group('hiring', 'Hiring panel', 26, 5),
] as const;

export const allHands: Group = group('all-hands', 'All hands', 0, staff.length);

export const pickTeam = (random: Random): Group => random.pick(teams);

/** The members of a group, the one who starts the call first. */
export const startedBy = (
  group: Group,
  random: Random,
): readonly [Person, ...(readonly Person[])] => {
  const first = random.int(0, group.members.length - 1);
  const starter = group.members[first] ?? pickStaff(random);
  return [starter, ...group.members.filter((member) => member !== starter)];
};
