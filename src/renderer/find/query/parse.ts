import type { Condition } from '../../archive/condition.ts';
import { quoted } from '../../archive/search-words.ts';
import { ok, wrong, type Read } from './bounds.ts';
import { findKey, queryKeys } from './keys.ts';
import { intersection, withCondition } from './merge.ts';
import { readCondition, type QueryContext } from './read-condition.ts';
import { tokensOf, type Place, type Token } from './tokens.ts';

/** What a person asks for: `Filter` with its conditions always there. */
export interface Query {
  readonly text: string;
  readonly conditions: readonly Condition[];
}

/** What is wrong at a place of the typed text. */
export interface QueryError extends Place {
  readonly sentence: string;
}

export interface ParsedQuery extends Query {
  /** What is named here is left out of the query; the rest stands. */
  readonly errors: readonly QueryError[];
}

const unknownKey = (token: Token, key: string): string => {
  const known = [...new Set(queryKeys.map((one) => one.key))].join(', ');
  const word = token.items[0]?.text ?? '';
  return `There is no filter “${key}”. There are ${known}. To search for it, write "${key}:${word}".`;
};

/** A plain word with a minus leaves out the calls of whom it names. */
const withoutPerson = (text: string): Condition => ({
  kind: 'person',
  role: 'any',
  match: 'contains',
  text,
  isNot: true,
});

/** The condition that a token stands for; `null` for a plain word. */
export const conditionOf = (
  typed: string,
  token: Token,
  context: QueryContext,
): Read<Condition> | null => {
  const { key, isNegated, items } = token;
  if (key === null) return isNegated ? ok(withoutPerson(items[0]?.text ?? '')) : null;
  const found = findKey(key);
  if (found === undefined) return wrong(unknownKey(token, key));
  return readCondition(typed.slice(token.valueFrom, token.to), token, found.target, context);
};

/** Two ranges that have nothing in common: no call can pass them. */
export const contradicts = (held: readonly Condition[], added: Condition): boolean =>
  added.kind === 'range' &&
  !added.isNot &&
  held.some(
    (one) =>
      one.kind === 'range' &&
      !one.isNot &&
      one.column === added.column &&
      intersection(one, added) === null,
  );

export const contradiction =
  'The range is upside down: nothing lies between this and what is asked for already.';

const isBlank = (text: string): boolean => text.trim() === '';

/** The word as it is written back: in quotes where it would be read otherwise. */
export const wordOf = ({ items: [item] }: Token): string => {
  if (item === undefined || isBlank(item.text)) return '';
  return item.isQuoted ? quoted(item.text.replace(/\s+/gu, ' ').trim()) : item.text;
};

/** Reads what was typed. What cannot be read is told with its place, and left out. */
export const parseQuery = (typed: string, context: QueryContext): ParsedQuery => {
  const words: string[] = [];
  const errors: QueryError[] = [];
  let conditions: readonly Condition[] = [];
  for (const token of tokensOf(typed)) {
    const read = conditionOf(typed, token, context);
    const { from, to } = token;
    if (read === null) words.push(wordOf(token));
    else if (read.kind === 'wrong') errors.push({ from, to, sentence: read.sentence });
    else if (contradicts(conditions, read.value)) {
      errors.push({ from, to, sentence: contradiction });
    } else conditions = withCondition(conditions, read.value);
  }
  return { text: words.filter((word) => word !== '').join(' '), conditions, errors };
};
