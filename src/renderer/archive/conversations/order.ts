import { outcomes } from '../columns/codes.ts';
import { sortByWord } from '../columns/radix-sort.ts';
import type { CallIndex } from '../call-index.ts';
import type { SortKey, View } from '../view.ts';
import type { Sliced } from '../sliced.ts';
import { prepared } from './prepared.ts';

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

/** What has no value comes last in either direction, as in the list of calls. */
const wordsBy = (
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
  return word;
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
const firstsIn = (index: CallIndex, calls: Uint32Array, all: Uint32Array): Uint32Array => {
  const isFirst = new Uint8Array(index.size());
  for (const row of index.conversations.firstsOf(calls)) isFirst[row] = 1;
  return all.filter((row) => isFirst[row] === 1);
};

function* sortedBy(
  index: CallIndex,
  heads: readonly SortKey[],
  firsts: Uint32Array,
): Sliced<Uint32Array> {
  let rows = firsts;
  for (const { column, direction } of [...heads].reverse()) {
    if (!isFigure(column)) continue;
    yield;
    rows = yield* sortByWord(rows, wordsBy(index, rows, valueOf(index, column), direction));
  }
  return rows;
}

interface KeptOrder {
  readonly of: CallIndex;
  readonly name: string;
  readonly version: number;
  readonly order: Uint32Array;
}

/** The order last asked for, so that scrolling does not work it out again for every stretch. */
export interface ConversationOrder {
  readonly orderOf: (index: CallIndex, view: View) => Sliced<Uint32Array>;
}

export const createConversationOrder = (): ConversationOrder => {
  let last: KeptOrder | null = null;

  /** Calls and order as of the same change, even when a commit comes while either is worked out. */
  function* made(index: CallIndex, { sort, filter }: View): Sliced<Omit<KeptOrder, 'name'>> {
    const { heads, rest } = split(sort);
    for (;;) {
      yield* prepared(index);
      const version = index.conversations.version();
      const calls = yield* index.orderOf({ sort: rest, filter });
      const all = yield* index.orderOf({ sort: rest, filter: { text: '' } });
      if (version !== index.conversations.version()) continue;
      const firsts = firstsIn(index, calls, all);
      return { of: index, version, order: yield* sortedBy(index, heads, firsts) };
    }
  }

  return {
    *orderOf(index, view) {
      const name = JSON.stringify([view.sort, view.filter]);
      const isKept =
        last?.of === index && last.name === name && last.version === index.conversations.version();
      if (last !== null && isKept) return last.order;
      const order = yield* made(index, view);
      last = { ...order, name };
      return order.order;
    },
  };
};
