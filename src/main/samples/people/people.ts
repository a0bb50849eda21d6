import { customers } from './customers.ts';
import type { Random } from '../numbers/random.ts';
import { staff } from './staff.ts';

/** A CometChat user; names are in many scripts, one has 200 characters. */
export interface Person {
  readonly uid: string;
  readonly name: string;
  readonly avatar: string | null;
}

const someone: Person = { uid: 'someone', name: 'Someone', avatar: null };

const anyOf = (people: readonly Person[], random: Random): Person =>
  people[random.int(0, people.length - 1)] ?? someone;

export const pickStaff = (random: Random): Person => anyOf(staff, random);

/** One customer in forty has a name that is hard to show; they would be too rare otherwise. */
export const pickCustomer = (random: Random): Person =>
  anyOf(random.chance(0.025) ? customers.slice(0, 5) : customers, random);

/** Another member of staff than the one given. */
export const pickColleague = (of: Person, random: Random): Person => {
  const colleague = pickStaff(random);
  if (colleague !== of) return colleague;
  return staff[(staff.indexOf(of) + 1) % staff.length] ?? someone;
};
