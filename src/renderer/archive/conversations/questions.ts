import type { SessionKey } from '../../../shared/session.ts';
import type { CallIndex } from '../call-index.ts';
import type { CallRow, Conversation, ConversationTotals, Selection, View } from '../contract.ts';
import { selectedOrder, type Stretch } from '../questions.ts';
import type { ConversationOrder } from './order.ts';

/** What is asked of conversations, as `../questions.ts` has it for calls. */

/** So many calls of one conversation are handed over: those around the one that was asked for. */
const mostCalls = 500;

export const conversationOf = (index: CallIndex, key: SessionKey): Conversation | null => {
  const row = index.rowOf(key);
  if (row < 0) return null;
  const calls = index.conversations.callsOf(row);
  const wanted = calls.indexOf(row) - mostCalls / 2;
  const from = Math.max(0, Math.min(wanted, calls.length - mostCalls));
  return {
    calls: calls.slice(from, from + mostCalls).map((each) => index.rowAt(each)),
    from,
    figures: index.conversations.figuresOf(calls),
  };
};

/** The conversation's first call with what all of its calls come to. */
const rowAt = (index: CallIndex, row: number): CallRow => ({
  ...index.rowAt(row),
  conversation: index.conversations.figuresOf(index.conversations.callsOf(row)),
});

export const conversationRowsOf = (
  index: CallIndex,
  orders: ConversationOrder,
  view: View,
  { from, to }: Stretch,
): { readonly rows: readonly CallRow[]; readonly total: number } => {
  const order = orders.orderOf(index, view);
  return {
    rows: Array.from(order.subarray(from, to), (row) => rowAt(index, row)),
    total: order.length,
  };
};

/** The calls of a stretch of conversations: whoever selects a conversation selects its calls. */
export const conversationKeysOf = (
  index: CallIndex,
  orders: ConversationOrder,
  view: View,
  { from, to }: Stretch,
): readonly SessionKey[] =>
  Array.from(orders.orderOf(index, view).subarray(from, to)).flatMap((first) =>
    index.conversations.callsOf(first).map((row) => index.rowAt(row).key),
  );

export const conversationPositionOf = (
  index: CallIndex,
  orders: ConversationOrder,
  view: View,
  key: SessionKey,
): number => {
  const row = index.rowOf(key);
  if (row < 0) return -1;
  const [first] = index.conversations.callsOf(row);
  return orders.orderOf(index, view).indexOf(first ?? row);
};

/**
 * Sums in which no conversation counts twice. In a view of conversations they are of whole
 * conversations, else of the very calls that the view shows.
 */
export const conversationTotalsOf = (
  index: CallIndex,
  view: View,
  selection: Selection | null,
): ConversationTotals => {
  const { conversations } = index;
  const shown = selectedOrder(index, view, selection);
  const calls = view.unit === 'conversations' ? conversations.wholeOf(shown) : shown;
  return {
    conversations: conversations.firstsOf(shown).length,
    calls: calls.length,
    talkSeconds: conversations.talkOnceOf(calls),
  };
};
