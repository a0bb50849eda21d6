import type { Outcome } from '../../../shared/outcome.ts';
import type { WireCall } from './wire.ts';

const ongoing: ReadonlySet<string> = new Set(['queued', 'initiated', 'answered']);

/** The documented causes but `hangup` and `unknown`, which say nothing about an answer. */
const outcomes: ReadonlyMap<string, Outcome> = new Map<string, Outcome>([
  ['busy', 'busy'],
  ['timeout', 'missed'],
  ['cancel', 'cancelled'],
  ['rejected', 'rejected'],
  ['callback-error', 'failed'],
  ['invalid-bxml', 'failed'],
  ['application-error', 'failed'],
  ['account-limit', 'failed'],
  ['node-capacity-exceeded', 'failed'],
  ['error', 'failed'],
]);

const word = (value: string | null): string => (value ?? '').trim().toLowerCase();

/** The list of states and that of causes will grow, the documentation says; unknown ones are so. */
export const toOutcome = (call: WireCall): Outcome => {
  const state = word(call.state);
  if (ongoing.has(state)) return 'ongoing';
  if (state !== 'disconnected') return 'unknown';
  const cause = word(call.disconnectCause);
  return outcomes.get(cause) ?? byAnswer(call, cause === 'hangup' ? 'missed' : 'unknown');
};

const byAnswer = (call: WireCall, unanswered: Outcome): Outcome =>
  wasAnswered(call) ? 'answered' : unanswered;

/** By whether there is a time, not by what it says: an impossible one was written all the same. */
export const wasAnswered = ({ answerTime }: WireCall): boolean =>
  answerTime !== null && answerTime !== '';

/** Whether the provider has said its last word; of a state we do not know, the end time tells. */
export const isFinal = (call: WireCall): boolean =>
  word(call.state) === 'disconnected' || (!ongoing.has(word(call.state)) && call.endTime !== null);
