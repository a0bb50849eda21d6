import type { Group } from '../people/groups.ts';
import type { Person } from '../people/people.ts';

/** What happens in a call, before anybody looks at it: who, how, how long, how it ends. */
export interface Plan {
  readonly mode: 'call' | 'meet' | 'presenter';
  readonly type: 'audio' | 'video';
  readonly initiator: Person;
  readonly receiver: Receiver;
  /** Everybody who was called, the initiator first. */
  readonly invited: readonly [Person, ...(readonly Person[])];
  /** How likely one who was called joins, where a call was answered at all. */
  readonly attendance: number;
  readonly end: End;
  readonly ringSeconds: number;
  /** From the first media to the last; meaningless unless it was answered. */
  readonly talkSeconds: number;
}

export type Receiver =
  | { readonly kind: 'user'; readonly user: Person }
  | { readonly kind: 'group'; readonly group: Group };

export type End = 'ended' | 'unanswered' | 'rejected' | 'cancelled' | 'busy';
