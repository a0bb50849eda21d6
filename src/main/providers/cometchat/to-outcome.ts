import { cometchatWords } from '../../../shared/call-words/cometchat.ts';
import { wordReader } from '../../../shared/call-words/read-words.ts';
import type { Outcome } from '../../../shared/outcome.ts';
import type { CallType } from '../../../shared/session.ts';
import type { WireCall } from './wire.ts';

const words = wordReader(cometchatWords);

export const toOutcome = (call: WireCall): Outcome => words.outcome(call.status, wasAnswered(call));

/** `ended` is also said of calls that nobody took. */
const wasAnswered = (call: WireCall): boolean =>
  call.startedAt !== null ||
  (call.totalParticipants ?? 0) > 0 ||
  (call.participants ?? []).some(({ isJoined }) => isJoined === true);

/** Whether the provider has said its last word on the call; assumed of a status never seen. */
export const isFinal = (call: WireCall): boolean => words.isFinal(call.status, true);

export const toType = (call: WireCall): CallType => words.type(call.type);
