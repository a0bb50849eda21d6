import { bandwidthWords } from '../../../shared/call-words/bandwidth.ts';
import { wordReader } from '../../../shared/call-words/read-words.ts';
import type { Outcome } from '../../../shared/outcome.ts';
import type { Direction } from '../../../shared/session.ts';
import type { WireCall } from './wire.ts';

const words = wordReader(bandwidthWords);

export const toOutcome = (call: WireCall): Outcome => words.outcome(call.state, wasAnswered(call));

/** By whether there is a time, not by what it says: an impossible one was written all the same. */
export const wasAnswered = ({ activeTime }: WireCall): boolean =>
  activeTime !== null && activeTime !== '';

/** Whether the provider has said its last word; of a state we do not know, the end time tells. */
export const isFinal = (call: WireCall): boolean =>
  words.isFinal(call.state, call.endTime !== null);

export const toDirection = (call: WireCall): Direction | null => words.direction(call.direction);

/**
 * What became of a call that nobody answered, from its hangup event's cause; `null` where the
 * cause does not tell. A list cannot: there such a call is just completed, without an answer.
 */
export const outcomeFromHangup = (cause: string | null): Outcome | null =>
  words.outcomeByCause(cause, false);
