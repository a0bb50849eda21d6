import type { ColDef, ColumnState } from 'ag-grid-community';

import type { CallRow } from '../archive/answers.ts';
import { columnIds, type ColumnId } from '../archive/view.ts';
import { useCallsStore } from './calls-store.ts';
import { initialWidth } from './columns.ts';
import { selectColumn } from './grid-keys.ts';
import { useGridLayoutStore, type Density } from './grid-layout-store.ts';

export const rowHeights: Readonly<Record<Density, number>> = { comfortable: 28, compact: 22 };

/** All columns: those on screen from left to right, then those that are put away. */
export const columnOrder = (shown: readonly ColumnId[]): readonly ColumnId[] => [
  ...shown,
  ...columnIds.filter((id) => !shown.includes(id)),
];

/** The last column takes what a wide window leaves over, until a person sizes it. */
const flexOf = (id: ColumnId, width: number | undefined): number | null =>
  id === 'callId' && width === undefined ? 1 : null;

/** As a person arranged them: hidden, pinned and as wide as in the stores. */
const columnStates = () => {
  const { columns } = useCallsStore.getState();
  const { columnWidths, pinned } = useGridLayoutStore.getState();
  return columnOrder(columns).map((colId) => ({
    colId,
    hide: !columns.includes(colId),
    pinned: pinned.includes(colId) ? ('left' as const) : null,
    width: columnWidths[colId] ?? initialWidth(colId),
    flex: flexOf(colId, columnWidths[colId]),
  }));
};

/** The same for a grid that is there already, behind the column of checkboxes. */
export const wholeState = (): ColumnState[] => [{ colId: selectColumn }, ...columnStates()];

/** The columns as they stand in the stores when the grid is made. */
export const withLayout = (columns: readonly ColDef<CallRow>[]): ColDef<CallRow>[] => {
  const states = new Map<string, ReturnType<typeof columnStates>[number]>(
    columnStates().map((state) => [state.colId, state]),
  );
  return columns.map((column) => {
    const state = states.get(column.colId ?? '');
    if (state === undefined) return column;
    const { hide, pinned, width, flex } = state;
    return {
      ...column,
      initialHide: hide,
      initialPinned: pinned ?? false,
      initialWidth: width,
      initialFlex: flex ?? 0,
    };
  });
};
