import {
  ClientSideRowModelModule,
  ColumnApiModule,
  createGrid,
  ModuleRegistry,
  NumberFilterModule,
  QuickFilterModule,
  RowApiModule,
  RowSelectionModule,
  TextFilterModule,
  type ColDef,
  type GridApi,
  type GridOptions,
} from 'ag-grid-community';

import type { CallRow } from '../../src/renderer/archive/answers.ts';
import { partyTitle } from '../../src/renderer/format/party.ts';
import { openPlainDb } from './plain-store.ts';

import type {} from '../window.ts';

/**
 * The obvious way, built for the benchmark only: all records read into memory, and AG Grid's own
 * client-side rows, sorting, quick filter and column filters.
 */
ModuleRegistry.registerModules([
  ClientSideRowModelModule,
  ColumnApiModule,
  NumberFilterModule,
  QuickFilterModule,
  RowApiModule,
  RowSelectionModule,
  TextFilterModule,
]);

const text = (colId: string, valueGetter: (row: CallRow) => string | null): ColDef<CallRow> => ({
  colId,
  headerName: colId,
  filter: 'agTextColumnFilter',
  valueGetter: ({ data }) => (data === undefined ? null : valueGetter(data)),
});

const number = (colId: string, valueGetter: (row: CallRow) => number | null): ColDef<CallRow> => ({
  colId,
  headerName: colId,
  filter: 'agNumberColumnFilter',
  valueGetter: ({ data }) => (data === undefined ? null : valueGetter(data)),
});

const columnDefs: ColDef<CallRow>[] = [
  { ...number('initiated', (row) => row.initiatedAt), sort: 'desc' },
  text('connection', (row) => row.connectionId),
  text('outcome', (row) => row.outcome),
  text('type', (row) => row.type),
  text('direction', (row) => row.direction),
  text('from', (row) => partyTitle(row.from)),
  text('to', (row) => partyTitle(row.to)),
  number('ringing', (row) => row.ringingSeconds),
  number('duration', (row) => row.talkSeconds),
  number('participants', (row) => row.participantCount),
  text('recording', (row) => (row.hasRecording ? 'Yes' : 'No')),
  text('mode', (row) => row.mode),
  number('billed', (row) => row.billedSeconds),
  text('callId', (row) => row.id),
];

const start = async (): Promise<GridApi> => {
  const element = document.getElementById('grid');
  if (element === null) throw new Error('No #grid');
  const calls = await openPlainDb();
  const rowData = await calls.toArray();
  const options: GridOptions<CallRow> = {
    rowData,
    columnDefs,
    getRowId: ({ data }) => data.key,
    rowSelection: { mode: 'multiRow' },
    rowHeight: 28,
    headerHeight: 30,
    animateRows: false,
    suppressColumnVirtualisation: true,
  };
  return createGrid(element, options as GridOptions);
};

window.plainGrid = start();
