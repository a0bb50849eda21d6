import type { CallIndex } from './call-index.ts';
import type { CallRow, RowsAnswer, RowsRequest } from './answers.ts';
import type { Archive } from './contract.ts';
import type { View } from './view.ts';
import { asConversations } from './conversations/as-conversations.ts';
import { createConversationOrder } from './conversations/order.ts';
import {
  conversationKeysOf,
  conversationOf,
  conversationTotalsOf,
} from './conversations/questions.ts';
import { bucketsBetween } from './histogram/borders.ts';
import type { HeldIndex } from './held-index.ts';
import { createPicks } from './picks.ts';
import {
  keysOf,
  positionOf,
  rowAtTimeOf,
  rowsAt,
  rowsOf,
  selectedOrder,
  totalsOf,
  type Stretch,
} from './questions.ts';
import type { Sliced } from './sliced.ts';
import { createSlices, type Turn } from './take-turns.ts';

/** What is answered from memory. */
export type Answers = Pick<
  Archive,
  | 'rows'
  | 'row'
  | 'keys'
  | 'position'
  | 'rowAtTime'
  | 'totals'
  | 'conversation'
  | 'conversationTotals'
  | 'pick'
  | 'picked'
  | 'release'
  | 'facets'
  | 'histogram'
  | 'nameConnections'
> & {
  /** The index is another one: what was promised of the old one's rows no longer means anything. */
  readonly forgetPicks: () => void;
};

/** Rows on screen go before sums; a list that shows another view waits for no older one. */
const urgently = ({ view, lane }: RowsRequest): Turn => ({
  isUrgent: true,
  ...(lane === undefined ? {} : { lane: { name: lane, key: JSON.stringify(view) } }),
});

export const answerQuestions = ({
  index,
  revision,
  nameConnections,
}: Pick<HeldIndex, 'index' | 'revision' | 'nameConnections'>): Answers => {
  const picks = createPicks();
  const turns = createSlices();
  const conversationOrder = createConversationOrder();

  /** The index as the view's rows are: calls, or conversations. */
  const shown = (view: View): CallIndex =>
    view.unit === 'conversations' ? asConversations(index(), conversationOrder) : index();

  /** Rows, count and revision belong together: nothing comes in between them. */
  function* answerRows({ view, from, to }: RowsRequest): Sliced<RowsAnswer> {
    return { ...(yield* rowsOf(shown(view), view, { from, to })), revision: revision() };
  }

  function* pickedRows(pickId: number, stretch: Stretch): Sliced<readonly CallRow[]> {
    yield;
    return rowsAt(index(), picks.rowsOf(pickId), stretch);
  }

  return {
    rows: (request) => turns(answerRows(request), urgently(request)),
    row: (key) => {
      const row = index().rowOf(key);
      return Promise.resolve(row < 0 ? null : index().rowAt(row));
    },
    keys: ({ view, ...stretch }) =>
      turns(
        view.unit === 'conversations'
          ? conversationKeysOf(shown(view), view, stretch)
          : keysOf(index(), view, stretch),
      ),
    position: (view, key) => turns(positionOf(shown(view), view, key)),
    rowAtTime: (view, at) => turns(rowAtTimeOf(shown(view), view, at)),
    totals: (view, selection) => turns(totalsOf(index(), view, selection)),
    conversation: (key) => turns(conversationOf(index(), key), { isUrgent: true }),
    conversationTotals: (view, selection) => turns(conversationTotalsOf(index(), view, selection)),
    pick: async (view, selection) =>
      picks.add(await turns(selectedOrder(index(), view, selection))),
    picked: (pickId, from, to) => turns(pickedRows(pickId, { from, to })),
    release: (pickId) => {
      picks.release(pickId);
      return Promise.resolve();
    },
    forgetPicks: picks.clear,
    facets: ({ filter }, column, ask) => {
      const lane = { name: `facets of ${column}`, key: JSON.stringify([filter, ask]) };
      return turns(index().facetsOf(filter, column, ask), { lane });
    },
    histogram: ({ filter }, zone) => {
      const lane = { name: 'histogram', key: JSON.stringify([filter, zone]) };
      const bucketsFor = (first: number, last: number) => bucketsBetween(first, last, zone);
      return turns(index().overTime(filter, bucketsFor), { lane });
    },
    nameConnections: (names) => {
      nameConnections(names);
      return Promise.resolve(revision());
    },
  };
};
