import type { Condition } from '../../archive/condition.ts';
import { quoted } from '../../archive/search-words.ts';
import { ok, wrong, type Read } from './bounds.ts';
import { findKey, queryKeys } from './keys.ts';
import { intersection } from './merge.ts';
import { readCondition, type QueryContext } from './read-condition.ts';
import type { Place, Token } from './tokens.ts';

/** What is wrong at a place of the typed text. */
export interface QueryError extends Place {
  readonly sentence: string;
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
