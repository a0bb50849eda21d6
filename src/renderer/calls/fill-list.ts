import type { GridApi } from 'ag-grid-community';

import type { CallRow } from '../archive/answers.ts';
import type { CallsSource } from './calls-source.ts';
import { firstDraw } from './first-draw.ts';
import type { FirstBlock } from './use-first-block.ts';

/**
 * A row is fourteen components: a screen of them held the window for 100 ms in the middle of a sync.
 * One by one, the frames cost more than the rows.
 */
export const rowsAStep = 2;

type ListApi = Pick<
  GridApi<CallRow>,
  | 'isDestroyed'
  | 'getDisplayedRowAtIndex'
  | 'getDisplayedRowCount'
  | 'getLastDisplayedRowIndex'
  | 'setRowCount'
>;

type ListSource = Pick<CallsSource, 'take' | 'isCurrent'>;

/** Rows that the list has and the screen has no room for: more of them cost nothing to draw. */
const isScreenFull = (api: ListApi, rows: number): boolean =>
  api.getLastDisplayedRowIndex() < rows - 1;

/** In a task of its own: in the frame's, which draws the rows before, both were one task twice as long. */
const afterFrame = (act: () => void): void => {
  requestAnimationFrame(() => setTimeout(act));
};

/** Draws what the list does not show yet: two rows each frame until the screen is full. */
const grow = (api: ListApi, source: ListSource, block: FirstBlock): void => {
  if (api.isDestroyed() || !source.isCurrent(block)) return;
  const { total } = block.answer;
  const again = (): void => afterFrame(() => grow(api, source, block));
  if (api.getDisplayedRowAtIndex(0)?.data === undefined) {
    again();
    return;
  }
  const shown = api.getDisplayedRowCount();
  const next = isScreenFull(api, shown) ? total : Math.min(total, shown + rowsAStep);
  source.take(block, next);
  api.setRowCount(next, true);
  if (next < total) again();
  else firstDraw.end();
};

/**
 * Puts calls into a list that shows none: so many at once, then a few more each frame. One row
 * makes the grid ask for its data; every row that is there before, it would draw twice.
 */
export const fillList = (
  api: ListApi,
  source: ListSource,
  block: FirstBlock,
  atOnce: number,
): void => {
  const { total } = block.answer;
  source.take(block, Math.min(total, atOnce));
  api.setRowCount(Math.min(total, 1), true);
  if (atOnce < total) afterFrame(() => grow(api, source, block));
  else if (total > 0) firstDraw.end();
};

/** The same calls stand at the top and their number is another: no row is drawn anew. */
export const growList = (api: ListApi, source: ListSource, block: FirstBlock): void => {
  source.take(block, api.getDisplayedRowCount());
  grow(api, source, block);
};
