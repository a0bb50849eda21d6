import type { Condition } from '../../archive/condition.ts';
import { withCondition } from '../query/merge.ts';
import {
  conditionOf,
  contradiction,
  contradicts,
  wordOf,
  type QueryError,
} from '../query/read-token.ts';
import type { QueryContext } from '../query/read-condition.ts';
import { tokensOf, type Token } from '../query/tokens.ts';

export interface Typed {
  readonly typed: string;
  /** Where the next letter goes; `null` when the typing is over and everything counts. */
  readonly caret: number | null;
}

export interface TypedAnswer extends Typed {
  /** What is wrong in `typed`, places included. */
  readonly errors: readonly QueryError[];
  /** The plain words. */
  readonly text: string;
  /** Chips: those there were, and those that finished words have become. */
  readonly base: readonly Condition[];
  /** The same with what is still being typed, as far as it can be read. */
  readonly conditions: readonly Condition[];
}

interface Reading {
  typed: string;
  caret: number | null;
  base: readonly Condition[];
  conditions: readonly Condition[];
  readonly words: string[];
  readonly errors: QueryError[];
}

const isFinished = ({ from, to }: Token, caret: number | null): boolean =>
  caret === null || caret < from || caret > to;

/** Takes a finished word out of the box, with the spaces after it. */
const lift = (reading: Reading, { from, to }: Token, offset: number): number => {
  const start = from - offset;
  const rest = reading.typed.slice(to - offset);
  const gone = to - from + (rest.length - rest.trimStart().length);
  reading.typed = reading.typed.slice(0, start) + reading.typed.slice(start + gone);
  if (reading.caret !== null && reading.caret > start) {
    reading.caret = Math.max(start, reading.caret - gone);
  }
  return gone;
};

/**
 * Reads the box: finished filters leave it and become chips, what is being typed already counts,
 * and what cannot be read stays where it is.
 */
export const readTyped = (
  { typed, caret }: Typed,
  held: readonly Condition[],
  context: QueryContext,
): TypedAnswer => {
  const reading: Reading = { typed, caret, base: held, conditions: held, words: [], errors: [] };
  let gone = 0;
  for (const token of tokensOf(typed)) {
    const read = conditionOf(typed, token, context);
    const place = { from: token.from - gone, to: token.to - gone };
    if (read === null) reading.words.push(wordOf(token));
    else if (read.kind === 'wrong') reading.errors.push({ ...place, sentence: read.sentence });
    else if (contradicts(reading.conditions, read.value)) {
      reading.errors.push({ ...place, sentence: contradiction });
    } else {
      reading.conditions = withCondition(reading.conditions, read.value);
      if (isFinished(token, caret)) {
        reading.base = withCondition(reading.base, read.value);
        gone += lift(reading, token, gone);
      }
    }
  }
  return { ...reading, text: reading.words.filter((word) => word !== '').join(' ') };
};
