import { outcomes } from '../columns/codes.ts';
import { sortByWords } from '../columns/radix-sort.ts';
import type { CallIndex } from '../call-index.ts';
import type { SortKey, View } from '../contract.ts';

/** What a conversation is sorted by where its own value is not that of its first call. */
type Figure = 'duration' | 'outcome';

const isFigure = (column: SortKey['column']): column is Figure =>
  column === 'duration' || column === 'outcome';

const alphabetical = [...outcomes].sort();

const valueOf = (index: CallIndex, figure: Figure): ((row: number) => number) =>
  figure === 'duration'
    ? (row) => millisecondsOf(index.conversations.talkOf(row))
    : (row) => alphabetical.indexOf(outcomes[index.conversations.outcomeOf(row)] ?? 'unknown');

/** What sorts last in either direction: a conversation without the value. */
const last = 0xffffffff;

const millisecondsOf = (seconds: number): number => Math.min(Math.round(seconds * 1000), last - 1);

/** Stable; what has no value comes last in either direction, as in the list of calls. */
const sortBy = (
  index: CallIndex,
  rows: Uint32Array,
  valueAt: (row: number) => number,
  direction: SortKey['direction'],
): Uint32Array => {
  const word = new Uint32Array(index.size());
  for (const row of rows) {
    const value = valueAt(row);
    if (Number.isNaN(value)) word[row] = last;
    else word[row] = direction === 'asc' ? value : last - 1 - value;
  }
  return sortByWords(rows, [word]);
};

/** The keys at the head of the sort that are a conversation's own figures, and the others. */
const split = (sort: readonly SortKey[]) => {
  const at = sort.findIndex(({ column }) => !isFigure(column));
  const heads = at < 0 ? sort : sort.slice(0, at);
  return { heads, rest: at < 0 ? [] : sort.slice(at) };
};

/**
 * The first call of each conversation of which a call passes the filter, in the order of the view.
 * A figure that stands behind another column in a sort by several counts as the first call's own.
 */
const makeOrder = (index: CallIndex, { sort, filter }: View): Uint32Array => {
  const { heads, rest } = split(sort);
  const calls = index.orderOf({ sort: rest, filter });
  const all = index.orderOf({ sort: rest, filter: { text: '' } });
  const isFirst = new Uint8Array(index.size());
  for (const row of index.conversations.firstsOf(calls)) isFirst[row] = 1;
  const firsts = all.filter((row) => isFirst[row] === 1);
  return heads.reduceRight<Uint32Array>(
    (rows, { column, direction }) =>
      isFigure(column) ? sortBy(index, rows, valueOf(index, column), direction) : rows,
    firsts,
  );
};

/** The order last asked for, so that scrolling does not work it out again for every stretch. */
export interface ConversationOrder {
  readonly orderOf: (index: CallIndex, view: View) => Uint32Array;
}

export const createConversationOrder = (): ConversationOrder => {
  let last: { readonly of: CallIndex; readonly name: string; readonly order: Uint32Array } | null =
    null;
  return {
    orderOf: (index, view) => {
      const name = JSON.stringify([view.sort, view.filter, index.conversations.version()]);
      if (last?.of !== index || last.name !== name) {
        last = { of: index, name, order: makeOrder(index, view) };
      }
      return last.order;
    },
  };
};
