import { create } from 'zustand';

import type { SessionKey } from '../../shared/session.ts';
import type { Conversation, ConversationTotals } from '../archive/answers.ts';
import type { ListUnit } from '../archive/view.ts';

/** Sums in which no conversation counts twice, of what the list shows and of what is selected. */
export interface ConversationSums {
  readonly unit: ListUnit;
  readonly view: ConversationTotals;
  /** `null` when nothing is selected. */
  readonly selected: ConversationTotals | null;
}

/** What the screen knows of conversations. */
export interface ConversationsState {
  readonly sums: ConversationSums | null;
  /** The conversation of the open call; it says itself which calls it has. */
  readonly open: Conversation | null;
  readonly setSums: (sums: ConversationSums) => void;
  readonly setOpen: (conversation: Conversation | null) => void;
}

export const useConversationsStore = create<ConversationsState>()((set) => ({
  sums: null,
  open: null,
  setSums: (sums) => set({ sums }),
  setOpen: (open) => set({ open }),
}));

/** The open conversation, if it is the one of this call and more than that call. */
export const conversationWith = (
  { open }: Pick<ConversationsState, 'open'>,
  key: SessionKey | null,
): Conversation | null =>
  open !== null && open.figures.calls > 1 && open.calls.some((call) => call.key === key)
    ? open
    : null;
