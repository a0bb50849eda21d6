import type { SessionKey } from '../../../shared/session.ts';
import type { CallIndex } from '../call-index.ts';
import type { Conversation, ConversationTotals } from '../answers.ts';
import type { Selection, View } from '../view.ts';
import { selectedOrder, type Stretch } from '../questions.ts';
import type { Sliced } from '../sliced.ts';
import { prepared } from './prepared.ts';

/** What is asked of conversations, as `../questions.ts` has it for calls. */

/** So many calls of one conversation are handed over: those around the one that was asked for. */
const mostCalls = 500;

export function* conversationOf(index: CallIndex, key: SessionKey): Sliced<Conversation | null> {
  yield* prepared(index);
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
}

/** The calls of a stretch of conversations: whoever selects a conversation selects its calls. */
export function* conversationKeysOf(
  index: CallIndex,
  view: View,
  { from, to }: Stretch,
): Sliced<readonly SessionKey[]> {
  const order = yield* index.orderOf(view);
  return Array.from(order.subarray(from, to)).flatMap((first) =>
    index.conversations.callsOf(first).map((row) => index.keyAt(row)),
  );
}

/**
 * Sums in which no conversation counts twice. In a view of conversations they are of whole
 * conversations, else of the very calls that the view shows.
 */
export function* conversationTotalsOf(
  index: CallIndex,
  view: View,
  selection: Selection | null,
): Sliced<ConversationTotals> {
  yield* prepared(index);
  const { conversations } = index;
  const shown = yield* selectedOrder(index, view, selection);
  const calls = view.unit === 'conversations' ? conversations.wholeOf(shown) : shown;
  yield;
  const talkSeconds = conversations.talkOnceOf(calls);
  yield;
  return { conversations: conversations.countOf(shown), calls: calls.length, talkSeconds };
}
