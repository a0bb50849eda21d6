import type { Condition } from '../../../../../src/renderer/archive/condition.ts';
import { readTyped } from '../../../../../src/renderer/find/box/typed.ts';
import type { QueryContext } from '../../../../../src/renderer/find/query/read-condition.ts';
import type { QueryError } from '../../../../../src/renderer/find/query/read-token.ts';

/** What a person asks for: `Filter` with its conditions always there. */
export interface Query {
  readonly text: string;
  readonly conditions: readonly Condition[];
}

export interface ReadQuery extends Query {
  readonly errors: readonly QueryError[];
}

/** What the box makes of a text once the typing is over. */
export const readQuery = (typed: string, context: QueryContext): ReadQuery => {
  const { text, conditions, errors } = readTyped({ typed, caret: null }, [], context);
  return { text, conditions, errors };
};
