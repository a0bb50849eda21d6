import { columnIds } from '../../archive/view.ts';
import type { SavedView } from '../../archive/saved-view.ts';
import { currentLook, showLook } from '../../calls/list-look-store.ts';
import { useConnectionsStore } from '../../connections/connections-store.ts';
import { usableView } from './usable-view.ts';

/** Shows the view; tells what it names that is gone. What it does not say stays as it is. */
export const showView = (saved: SavedView): readonly string[] => {
  const ids = (useConnectionsStore.getState().connections ?? []).map(({ id }) => id);
  const { view, gone } = usableView(saved, ids);
  const { filter, sort, unit = 'calls' } = view;
  const now = currentLook();
  showLook({
    view: { filter, sort, unit },
    columns: view.columns ?? now.columns,
    columnWidths: view.columnWidths ?? now.columnWidths,
    pinned: view.pinned ?? now.pinned,
    density: view.density ?? now.density,
    zone: view.zone === undefined ? now.zone : view.zone,
  });
  return gone;
};

/** What the list shows and how, to be kept under a name. */
export const viewOnScreen = (id: string, name: string): SavedView => {
  const { view, ...layout } = currentLook();
  return { id, name, ...view, ...layout, knownColumns: columnIds };
};
