import type { GridApi } from 'ag-grid-community';
import { useEffect, type RefObject } from 'react';

import type { CallRow } from '../archive/answers.ts';
import { useConnectionsStore } from '../connections/connections-store.ts';
import { markActiveRow } from './active-row.ts';
import { useCallsStore } from './calls-store.ts';
import { useConversationsStore } from './conversations-store.ts';
import { useGridLayoutStore } from './grid-layout-store.ts';
import { syncSelection } from './sync-selection.ts';
import { wholeState } from './with-layout.ts';

/** Carries selection, open call and connection names from the stores onto the drawn rows. */
export const useFollowStores = (
  api: RefObject<GridApi<CallRow> | null>,
  frame: RefObject<HTMLElement | null>,
): void => {
  useEffect(() => {
    const arrange = (): void => {
      api.current?.applyColumnState({ state: wholeState(), applyOrder: true });
    };
    const stops = [
      useCallsStore.subscribe((now, before) => {
        if (now.columns !== before.columns) arrange();
      }),
      useGridLayoutStore.subscribe((now, before) => {
        if (now.pinned !== before.pinned || now.columnWidths !== before.columnWidths) arrange();
      }),
    ];
    return () => stops.forEach((stop) => stop());
  }, [api]);
  useEffect(
    () =>
      useCallsStore.subscribe((now, before) => {
        if (now.selection !== before.selection && api.current !== null) syncSelection(api.current);
        if (now.activeKey !== before.activeKey && frame.current !== null) {
          markActiveRow(frame.current);
        }
      }),
    [api, frame],
  );
  useEffect(
    () =>
      useConversationsStore.subscribe((now, before) => {
        if (now.open !== before.open && frame.current !== null) markActiveRow(frame.current);
      }),
    [frame],
  );
  useEffect(
    () =>
      // Forced: a new colour under the same name is no new value to the grid.
      useConnectionsStore.subscribe(() =>
        api.current?.refreshCells({ columns: ['connection'], force: true }),
      ),
    [api],
  );
};
