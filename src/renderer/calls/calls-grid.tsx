import type {
  ColumnMovedEvent,
  ColumnResizedEvent,
  GridApi,
  GridReadyEvent,
} from 'ag-grid-community';
import { AgGridReact, type AgGridReactProps } from 'ag-grid-react';
import { useEffect, useMemo, useRef, useState } from 'react';

import { useServices } from '../app/services.ts';
import type { CallRow } from '../archive/answers.ts';
import { isColumnId, type View } from '../archive/view.ts';
import { shownZone } from '../format/zone-store.ts';
import { styleNonce } from '../ui/style-nonce.ts';
import { createCallsSource } from './calls-source.ts';
import { useCallsStore } from './calls-store.ts';
import styles from './calls.module.css';
import { clickCell } from './click-row.ts';
import { callColumns } from './columns.ts';
import { conversationColumns } from './conversation-columns.ts';
import { firstDraw } from './first-draw.ts';
import { isMove, openFocused } from './follow-keys.ts';
import type { GridContext } from './grid-context.ts';
import { pressKey } from './grid-keys.ts';
import { registerGridModules } from './grid-modules.ts';
import { useGridLayoutStore } from './grid-layout-store.ts';
import { gridOptions } from './grid-options.ts';
import { selectColDef } from './select-column.ts';
import { showBlock } from './show-block.ts';
import { showOpenCall } from './show-open-call.ts';
import { showWantedRow, useShowRow } from './show-row.ts';
import { syncSelection } from './sync-selection.ts';
import { columnOrder, rowHeights, withLayout } from './with-layout.ts';
import type { FirstBlock } from './use-first-block.ts';
import { useFollowStores } from './use-follow-stores.ts';
import { useListHands } from './use-list-hands.ts';
import { usePressing } from './use-pressing.ts';
import { useShortList } from './use-short-list.ts';

registerGridModules();

const columnsFor = ({ unit }: View) =>
  unit === 'conversations' ? conversationColumns : callColumns;

const keepOrder = ({ api, finished, source }: ColumnMovedEvent<CallRow>): void => {
  if (!finished || source === 'api') return;
  const order = api.getAllDisplayedColumns().map((column) => column.getColId());
  useCallsStore.getState().setColumns(order.filter(isColumnId));
};

const keepWidth = ({ column, finished, source }: ColumnResizedEvent<CallRow>): void => {
  const id = column?.getColId();
  if (!finished || source !== 'uiColumnResized' || id === undefined || !isColumnId(id)) return;
  useGridLayoutStore.getState().setColumnWidth(id, column?.getActualWidth() ?? 0);
};

export interface CallsGridProps {
  readonly block: FirstBlock;
  /** Enter on a row: the person wants to go on in the details. */
  readonly onEnter: () => void;
}

/** The list itself: a window on rows that stay in the archive. */
export const CallsGrid = ({ block, onEnter }: CallsGridProps) => {
  const { archive } = useServices();
  const frame = useRef<HTMLDivElement>(null);
  const api = useRef<GridApi<CallRow> | null>(null);
  const isRowAwaited = useRef(false);
  const pressing = usePressing(archive);
  const [isReady, setIsReady] = useState(false);
  const [first] = useState(block);
  const shown = useRef(first);
  const [source] = useState(() => createCallsSource(archive, first));
  const columnDefs = useMemo(
    () => [
      selectColDef,
      ...withLayout(
        columnsFor(first.view)(columnOrder(useCallsStore.getState().columns), shownZone()),
      ),
    ],
    [first],
  );
  const context = useMemo<GridContext>(() => ({ press: pressing.press }), [pressing.press]);
  useFollowStores(api, frame);
  useShowRow(api);
  useListHands({ archive, api, pressing, onEnter, isRowAwaited });

  useEffect(() => {
    if (first.answer.total === 0) firstDraw.begin();
    return firstDraw.end;
  }, [first]);

  useEffect(() => {
    // In a task of its own: React's work on a block and the grid's were one task twice as long.
    const timer = setTimeout(() => {
      if (api.current === null || shown.current === block) return;
      showBlock(api.current, source, shown.current, block);
      shown.current = block;
    });
    return () => clearTimeout(timer);
  }, [block, source, isReady]);

  const rowHeight = rowHeights[useGridLayoutStore.getState().density];
  const short = useShortList(frame, rowHeight);

  const start = (event: GridReadyEvent<CallRow>): void => {
    api.current = event.api;
    setIsReady(true);
    // Known from the start, so that a screen reader hears the true number of rows.
    event.api.setRowCount(first.answer.total, true);
    void showOpenCall(archive, event.api);
    showWantedRow(event.api);
    frame.current?.querySelector('[role="grid"]')?.setAttribute('aria-label', 'Calls');
  };

  // The grid takes whatever is not the same as before for a change, and works through its options.
  // All that these close over stays for as long as this grid does.
  const [handlers] = useState<AgGridReactProps<CallRow>>(() => ({
    onGridReady: start,
    onGridSizeChanged: ({ api }) => short.measure(api),
    onModelUpdated: (event) => {
      short.count(event.api);
      syncSelection(event.api);
      if (isRowAwaited.current) isRowAwaited.current = !openFocused(event.api);
    },
    onCellClicked: (event) => clickCell(event, pressing),
    onCellKeyDown: (event) => {
      if (isMove(event)) isRowAwaited.current = !openFocused(event.api);
    },
    onColumnMoved: keepOrder,
    onColumnResized: keepWidth,
  }));

  return (
    <div
      ref={frame}
      className={styles['grid']}
      onKeyDownCapture={(event) =>
        pressKey(event, { archive, api: api.current, pressing, onEnter })
      }
    >
      <AgGridReact<CallRow>
        {...gridOptions}
        styleNonce={styleNonce()}
        datasource={source.datasource}
        infiniteInitialRowCount={first.answer.total}
        columnDefs={columnDefs}
        rowHeight={rowHeight}
        context={context}
        {...handlers}
      />
    </div>
  );
};
