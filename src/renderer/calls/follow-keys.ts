import type { CellKeyDownEvent, FullWidthCellKeyDownEvent, GridApi } from 'ag-grid-community';

import type { CallRow } from '../archive/answers.ts';
import { useCallsStore } from './calls-store.ts';

const movingKeys: ReadonlySet<string> = new Set([
  'ArrowUp',
  'ArrowDown',
  'PageUp',
  'PageDown',
  'Home',
  'End',
]);

/** Opens the call that the keyboard has just moved to; tells whether its row is loaded. */
export const openFocused = (api: GridApi<CallRow>): boolean => {
  const row = api.getFocusedCell()?.rowIndex;
  const data = row === undefined ? undefined : api.getDisplayedRowAtIndex(row)?.data;
  if (data === undefined) return false;
  useCallsStore.getState().setActive(data.key);
  return true;
};

export const isMove = (
  event: CellKeyDownEvent<CallRow> | FullWidthCellKeyDownEvent<CallRow>,
): boolean => event.event instanceof KeyboardEvent && movingKeys.has(event.event.key);
