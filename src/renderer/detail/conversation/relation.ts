import { partyIdentity } from '../../../shared/same-parties.ts';
import type { CallRow } from '../../archive/answers.ts';

type Ends = Pick<CallRow, 'from' | 'to'>;

/** What a call is to those before it in its conversation. */
export type Relation = 'first' | 'redial' | 'call-back' | 'leg';

/** Who calls whom; `null` where that is not known. */
const wayOf = ({ from, to }: Ends) => {
  const [caller, called] = [partyIdentity(from), partyIdentity(to)];
  return caller === null || called === null ? null : { caller, called };
};

/** Of calls in order of time: each to the latest one before it between the same two parties. */
export const relationsOf = (calls: readonly Ends[]): readonly Relation[] => {
  /** By both parties in either order: who called last. */
  const lastCaller = new Map<string, string>();
  return calls.map((call, at) => {
    const way = wayOf(call);
    if (way === null) return at === 0 ? 'first' : 'leg';
    const pair = [way.caller, way.called].sort().join(' ');
    const before = lastCaller.get(pair);
    lastCaller.set(pair, way.caller);
    if (at === 0) return 'first';
    // A first call between these two in a conversation that others began is a leg of it.
    if (before === undefined) return 'leg';
    return before === way.caller ? 'redial' : 'call-back';
  });
};

export const relationWords: Readonly<Record<Relation, string>> = {
  first: '',
  redial: 'Redial',
  'call-back': 'Call-back',
  leg: 'Leg',
};
