import type { RowClassParams, RowClassRules } from 'ag-grid-community';

import type { CallRow } from '../archive/answers.ts';
import type { SessionKey } from '../../shared/session.ts';
import { useCallsStore } from './calls-store.ts';
import { conversationWith, useConversationsStore } from './conversations-store.ts';

const activeClass = 'row-active';

/** The row of the open call; in a list of conversations that of its conversation's first call. */
export const activeRowKey = (): SessionKey | null => {
  const { activeKey, view } = useCallsStore.getState();
  if (view.unit !== 'conversations') return activeKey;
  const conversation = conversationWith(useConversationsStore.getState(), activeKey);
  return conversation?.from === 0 ? (conversation.calls[0]?.key ?? activeKey) : activeKey;
};

/** Marks the row of the open call when the grid draws it. */
export const activeRowRules: RowClassRules<CallRow> = {
  [activeClass]: ({ data }: RowClassParams<CallRow>) =>
    data !== undefined && data.key === activeRowKey(),
};

/** Moves the mark among rows already drawn; redrawing them would drop focus and tooltips. */
export const markActiveRow = (grid: HTMLElement): void => {
  const key = activeRowKey();
  for (const row of grid.querySelectorAll('.ag-row')) {
    row.classList.toggle(activeClass, key !== null && row.getAttribute('row-id') === key);
  }
};
