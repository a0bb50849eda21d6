import type { ValueColumn } from '../../archive/condition.ts';
import { findKey, queryKeys } from '../query/keys.ts';
import { knownValues } from '../query/read-condition.ts';
import { tokensOf, type Place } from '../query/tokens.ts';

/** What could stand where the caret is. */
export type Wish =
  | ({ readonly kind: 'key'; readonly prefix: string } & Place)
  | ({ readonly kind: 'value'; readonly column: ValueColumn; readonly prefix: string } & Place)
  | ({ readonly kind: 'fixed'; readonly words: readonly string[] } & Place);

export interface Completion {
  /** What is put in the place of what was typed. */
  readonly insert: string;
  readonly title: string;
  /** What it means, or how many calls have it. */
  readonly hint: string;
  /** Whether a value is still to be typed after it. */
  readonly isKey: boolean;
}

const fixed = (place: Place, words: readonly string[], prefix: string): Wish | null => {
  const left = words.filter((word) => word.startsWith(prefix.toLowerCase()) && word !== prefix);
  return left.length === 0 ? null : { kind: 'fixed', words: left, ...place };
};

/** What the word at the caret could become; `null` where nothing can be offered. */
export const wishAt = (typed: string, caret: number): Wish | null => {
  const token = tokensOf(typed).find(({ from, to }) => from < caret && caret <= to);
  const item = token?.items.find(({ from, to }) => from <= caret && caret <= to);
  if (token === undefined || item === undefined) return null;
  const [prefix, place] = [item.text, { from: item.from, to: item.to }];
  if (token.key === null) {
    return item.isQuoted || prefix.length < 2 ? null : { kind: 'key', prefix, ...place };
  }
  const target = findKey(token.key)?.target;
  switch (target?.kind) {
    case 'values':
      return { kind: 'value', column: target.column, prefix, ...place };
    case 'has':
      return fixed(place, ['recording'], prefix);
    case 'date':
      return fixed(place, ['today', 'yesterday'], prefix);
    case 'numbers':
    case 'person':
    case undefined:
      return null;
  }
};

export const keyCompletions = (prefix: string): readonly Completion[] =>
  queryKeys
    .filter(({ key }) => key.startsWith(prefix.toLowerCase()))
    .map(({ key, hint }) => ({ insert: `${key}:`, title: `${key}:`, hint, isKey: true }));

/** The words of a column that are known without looking at any call. */
export const knownCompletions = (column: ValueColumn, prefix: string): readonly string[] =>
  (knownValues[column] ?? []).filter((word) => word.startsWith(prefix.toLowerCase()));

/** The text with the completion put in, and where the caret goes. */
export const completed = (
  typed: string,
  { from, to }: Place,
  { insert, isKey }: Completion,
): { readonly typed: string; readonly caret: number } => {
  const put = isKey ? insert : `${insert} `;
  const rest = typed.slice(to);
  return { typed: typed.slice(0, from) + put + rest.trimStart(), caret: from + put.length };
};
