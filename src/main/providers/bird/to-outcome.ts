import { birdWords } from '../../../shared/call-words/bird.ts';
import { wordReader } from '../../../shared/call-words/read-words.ts';
import type { Outcome } from '../../../shared/outcome.ts';
import type { CallType, Direction } from '../../../shared/session.ts';
import type { WireCall } from './wire.ts';

const words = wordReader(birdWords);

export const toOutcome = (call: WireCall): Outcome => words.outcome(call.status, wasAnswered(call));

/**
 * By whether there is a time, not by what it says, except that the year 1 is how Bird writes none;
 * or by a duration, which is the time of talk.
 */
export const wasAnswered = ({ answeredAt, duration }: WireCall): boolean =>
  isWritten(answeredAt) || (duration ?? 0) > 0;

/** Whether the provider has said its last word; of a status we do not know, the end time tells. */
export const isFinal = (call: WireCall): boolean =>
  words.isFinal(call.status, isWritten(call.endedAt));

export const toType = (call: WireCall): CallType => words.type(call.type);

export const toDirection = (call: WireCall): Direction | null => words.direction(call.direction);

const isWritten = (time: string | null): boolean =>
  time !== null && time !== '' && !time.startsWith('0001-');
