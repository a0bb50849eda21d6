import type { Outcome } from '../../../shared/outcome.ts';
import type { CallType } from '../../../shared/session.ts';
import type { WireCall } from './wire.ts';

/** Every status found in documents, filters and SDK. One `l` and two both occur. */
const outcomes: ReadonlyMap<string, Outcome> = new Map<string, Outcome>([
  ['ended', 'answered'],
  ['unanswered', 'missed'],
  ['missed', 'missed'],
  ['rejected', 'rejected'],
  ['busy', 'busy'],
  ['cancelled', 'cancelled'],
  ['canceled', 'cancelled'],
  ['initiated', 'ongoing'],
  ['ongoing', 'ongoing'],
  ['failed', 'failed'],
  ['error', 'failed'],
]);

/** The filter says `voice`, the objects say `audio`. */
const types: ReadonlyMap<string, CallType> = new Map<string, CallType>([
  ['audio', 'audio'],
  ['voice', 'audio'],
  ['video', 'video'],
]);

const word = (value: string | null): string => (value ?? '').trim().toLowerCase();

export const toOutcome = (call: WireCall): Outcome => {
  const outcome = outcomes.get(word(call.status)) ?? 'unknown';
  return outcome === 'answered' && !wasAnswered(call) ? 'missed' : outcome;
};

/** `ended` is also said of calls that nobody took. */
const wasAnswered = (call: WireCall): boolean =>
  call.startedAt !== null ||
  (call.totalParticipants ?? 0) > 0 ||
  (call.participants ?? []).some(({ isJoined }) => isJoined === true);

/** Whether the provider has said its last word on the call. */
export const isFinal = (call: WireCall): boolean =>
  !['initiated', 'ongoing'].includes(word(call.status));

export const toType = (call: WireCall): CallType => types.get(word(call.type)) ?? 'other';
