import { bandwidthV2Words } from '../../../shared/call-words/bandwidth.ts';
import { wordReader } from '../../../shared/call-words/read-words.ts';
import type { Outcome } from '../../../shared/outcome.ts';
import type { Direction } from '../../../shared/session.ts';
import type { WireCall } from './wire.ts';

const words = wordReader(bandwidthV2Words);

/** Why a call was disconnected decides before that it was; while it goes on it has no cause. */
export const toOutcome = (call: WireCall): Outcome => {
  const outcome = words.outcome(call.state, wasAnswered(call));
  const isOver = words.isFinal(call.state, false);
  return (isOver ? words.outcomeByCause(call.disconnectCause, wasAnswered(call)) : null) ?? outcome;
};

/** By whether there is a time, not by what it says: an impossible one was written all the same. */
export const wasAnswered = ({ answerTime }: WireCall): boolean =>
  answerTime !== null && answerTime !== '';

/** Whether the provider has said its last word; of a state we do not know, the end time tells. */
export const isFinal = (call: WireCall): boolean =>
  words.isFinal(call.state, call.endTime !== null);

export const toDirection = (call: WireCall): Direction | null => words.direction(call.direction);
