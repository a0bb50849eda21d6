import type { ColDef } from 'ag-grid-community';

import type { CallRow } from '../archive/answers.ts';
import { selectColumn } from './grid-keys.ts';
import { SelectCell } from './select-cell.tsx';
import { SelectHeader } from './select-header.tsx';

/** The checkboxes, always at the left, however far the columns are scrolled. */
export const selectColDef: ColDef<CallRow> = {
  colId: selectColumn,
  headerName: '',
  headerComponent: SelectHeader,
  cellRenderer: SelectCell,
  width: 38,
  minWidth: 38,
  resizable: false,
  suppressMovable: true,
  lockPosition: 'left',
  pinned: 'left',
  cellClass: 'column-select',
  headerClass: 'column-select',
};
