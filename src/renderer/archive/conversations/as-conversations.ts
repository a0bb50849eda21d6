import type { CallIndex } from '../call-index.ts';
import type { ConversationOrder } from './order.ts';

/**
 * The index as a list of conversations has it: a row is the first call of one, told with what all
 * its calls come to, and found by any of them.
 */
export const asConversations = (index: CallIndex, orders: ConversationOrder): CallIndex => ({
  ...index,
  orderOf: (view) => orders.orderOf(index, view),
  rowOf: (key) => {
    const row = index.rowOf(key);
    return row < 0 ? row : (index.conversations.callsOf(row)[0] ?? row);
  },
  rowAt: (row) => ({
    ...index.rowAt(row),
    conversation: index.conversations.figuresOf(index.conversations.callsOf(row)),
  }),
});
