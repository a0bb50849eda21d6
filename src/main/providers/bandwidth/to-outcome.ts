import type { Outcome } from '../../../shared/outcome.ts';
import type { WireCall } from './wire.ts';

/** The documented states, and `error`, which only an SDK knows. */
const outcomes: ReadonlyMap<string, Outcome> = new Map<string, Outcome>([
  ['completed', 'answered'],
  ['rejected', 'rejected'],
  ['started', 'ongoing'],
  ['active', 'ongoing'],
  ['transferring', 'ongoing'],
  ['error', 'failed'],
]);

/** Causes of a hangup that nobody answered; `NORMAL_CLEARING` says nothing about such a call. */
const hangups: ReadonlyMap<string, Outcome> = new Map<string, Outcome>([
  ['ORIGINATOR_CANCEL', 'cancelled'],
  ['USER_BUSY', 'busy'],
  ['CALL_REJECTED', 'rejected'],
  ['NO_ANSWER', 'missed'],
  ['UNALLOCATED_NUMBER', 'failed'],
  ['NORMAL_TEMPORARY_FAILURE', 'failed'],
]);

const word = (value: string | null): string => (value ?? '').trim().toLowerCase();

export const toOutcome = (call: WireCall): Outcome => {
  const outcome = outcomes.get(word(call.state)) ?? 'unknown';
  return outcome === 'answered' && !wasAnswered(call) ? 'missed' : outcome;
};

/** By whether there is a time, not by what it says: an impossible one was written all the same. */
export const wasAnswered = ({ activeTime }: WireCall): boolean =>
  activeTime !== null && activeTime !== '';

/** Whether the provider has said its last word; of a state we do not know, the end time tells. */
export const isFinal = (call: WireCall): boolean => {
  const outcome = outcomes.get(word(call.state));
  return outcome === undefined ? call.endTime !== null : outcome !== 'ongoing';
};

/**
 * What became of a call that nobody answered, from its hangup event's cause; `null` where the
 * cause does not tell. A list cannot: there such a call is just completed, without an answer.
 */
export const outcomeFromHangup = (cause: string | null): Outcome | null =>
  hangups.get((cause ?? '').trim().toUpperCase()) ?? null;
