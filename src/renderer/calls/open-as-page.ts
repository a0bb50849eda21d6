import { focusWhenDrawn } from '../ui/focus-when-drawn.ts';
import { useDetailsFrameStore } from './details-frame-store.ts';

/** The pane is drawn a moment after its row is opened. */
export const focusOpenTab = (): void =>
  focusWhenDrawn('#call-pane [role="tab"][aria-selected="true"]');

/** Shows the open call in place of the list, and goes on there. */
export const openAsPage = (): void => {
  useDetailsFrameStore.getState().setPage(true);
  focusOpenTab();
};
