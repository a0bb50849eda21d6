import type { GridApi } from 'ag-grid-community';

import type { CallRow } from '../archive/answers.ts';
import type { CallsSource } from './calls-source.ts';
import { fillList, rowsAStep } from './fill-list.ts';
import type { FirstBlock } from './use-first-block.ts';

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
  if (shown === 0) {
    fillList(api, source, block, isNewOrder ? total : rowsAStep);
    return;
  }
  source.take(block);
  if (isNewOrder) api.ensureIndexVisible(0, 'top');
  // Rows past a new, nearer end go at once; new rows come with their data.
  if (total < shown) api.setRowCount(total, true);
  if (total > 0) api.refreshInfiniteCache();
};
