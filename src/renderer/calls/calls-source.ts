import type { GridApi, IDatasource } from 'ag-grid-community';

import type { Archive, CallRow } from '../archive/contract.ts';
import { listLane, type FirstBlock } from './use-first-block.ts';

/** Feeds the grid from the archive. The grid knows rows by number, never views or Dexie. */
export interface CallsSource {
  readonly datasource: IDatasource;
  /** From now on rows come from this view; its first ones are at hand. */
  readonly take: (block: FirstBlock) => void;
}

export const createCallsSource = (archive: Archive, first: FirstBlock): CallsSource => {
  let current = first;
  return {
    take: (block) => {
      current = block;
    },
    datasource: {
      getRows: (ask) => {
        const { view, answer } = current;
        if (ask.startRow === 0) {
          ask.successCallback([...answer.rows], answer.total);
          return;
        }
        archive.rows({ view, from: ask.startRow, to: ask.endRow, lane: listLane }).then(
          ({ rows, total }) => {
            if (view === current.view) ask.successCallback([...rows], total);
            else ask.failCallback();
          },
          () => ask.failCallback(),
        );
      },
    },
  };
};

/**
 * Puts a prepared block on screen. `refreshInfiniteCache` loads what is shown again behind the old
 * rows; a new datasource or the grid's own sorting would throw them away first (a blank flash).
 */
export const showBlock = (
  api: GridApi<CallRow>,
  source: CallsSource,
  block: FirstBlock,
  isNewOrder: boolean,
): void => {
  const { total } = block.answer;
  const shown = api.getDisplayedRowCount();
  source.take(block);
  if (isNewOrder && shown > 0) api.ensureIndexVisible(0, 'top');
  // Rows past a new, nearer end go at once; new rows come with their data, unless there are none.
  if (total < shown || shown === 0) api.setRowCount(total, true);
  if (total > 0 && shown > 0) api.refreshInfiniteCache();
};
