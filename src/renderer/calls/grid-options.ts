import type { GridOptions } from 'ag-grid-community';

import type { CallRow } from '../archive/answers.ts';
import { activeRowRules } from './active-row.ts';
import { gridTheme } from './grid-theme.ts';
import { blockSize } from './use-first-block.ts';

/** What never changes while the list is on screen. */
export const gridOptions: GridOptions<CallRow> = {
  theme: gridTheme,
  rowModelType: 'infinite',
  cacheBlockSize: blockSize,
  // Without a limit the grid keeps every block that was ever scrolled past; and each that it keeps
  // it asks for again whenever a sync has brought calls, on screen or not.
  maxBlocksInCache: 8,
  maxConcurrentDatasourceRequests: 2,
  // A fling loads where it stops, not all that it passes.
  blockLoadDebounceMillis: 30,
  getRowId: ({ data }) => data.key,
  defaultColDef: { sortable: false, resizable: true, minWidth: 60, lockPinned: true },
  // The grid only shows the selection (`sync-selection.ts`); it never decides it.
  rowSelection: {
    mode: 'multiRow',
    checkboxes: false,
    headerCheckbox: false,
    enableClickSelection: false,
  },
  rowClassRules: activeRowRules,
  headerHeight: 30,
  // Fourteen columns are few; a screen reader finds each, whatever the width of the window.
  suppressColumnVirtualisation: true,
  ensureDomOrder: true,
  animateRows: false,
  // A scroll bar that comes when the first screen is full has every cell styled anew, three times:
  // 50 ms in the middle of a first sync.
  alwaysShowVerticalScroll: true,
  // A fling draws every row anew, each cell of it a component: ten more above and below, the grid's
  // default, made each frame half as long again (measured, 100,000 calls).
  rowBuffer: 1,
  suppressOverlays: ['noRows', 'loading'],
  suppressDragLeaveHidesColumns: true,
  tooltipShowMode: 'whenTruncated',
  tooltipShowDelay: 400,
};
