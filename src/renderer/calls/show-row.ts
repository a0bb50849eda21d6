import type { GridApi } from 'ag-grid-community';
import { useEffect, type RefObject } from 'react';

import type { CallRow } from '../archive/answers.ts';
import { useCallsStore } from './calls-store.ts';

/** Scrolls the list to the row that somebody wants to see, and puts the focus there. */
export const showWantedRow = (api: GridApi<CallRow>): void => {
  const { wantedRow, goToRow, columns } = useCallsStore.getState();
  if (wantedRow === null) return;
  goToRow(null);
  api.ensureIndexVisible(wantedRow, 'middle');
  const [column] = columns;
  if (column !== undefined) api.setFocusedCell(wantedRow, column);
};

export const useShowRow = (api: RefObject<GridApi<CallRow> | null>): void => {
  useEffect(
    () =>
      useCallsStore.subscribe(({ wantedRow }) => {
        if (wantedRow !== null && api.current !== null) showWantedRow(api.current);
      }),
    [api],
  );
};
