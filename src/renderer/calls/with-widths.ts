import type { ColDef } from 'ag-grid-community';

import type { CallRow, ColumnId } from '../archive/contract.ts';
import { useGridLayoutStore } from './grid-layout-store.ts';

/** The columns as wide as a person made them; such a one no longer takes what is left over. */
export const withWidths = (columns: readonly ColDef<CallRow>[]): ColDef<CallRow>[] => {
  const { columnWidths } = useGridLayoutStore.getState();
  return columns.map((column) => {
    const width = columnWidths[column.colId as ColumnId];
    return width === undefined ? column : { ...column, initialFlex: 0, initialWidth: width };
  });
};
