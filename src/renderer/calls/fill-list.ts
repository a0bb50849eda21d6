import type { GridApi } from 'ag-grid-community';

import type { CallRow } from '../archive/answers.ts';
import type { CallsSource } from './calls-source.ts';
import type { FirstBlock } from './use-first-block.ts';

/** A row is fourteen components: a screen of them held the window for 100 ms in the middle of a sync. */
export const rowsAStep = 3;

/** More than any screen shows. */
const rowsInSteps = 60;

/**
 * Puts calls into a list that shows none: so many at once, then a few more each frame until the
 * screen is full. One row makes the grid ask for its data; every row that is there before, it would
 * draw twice.
 */
export const fillList = (
  api: Pick<
    GridApi<CallRow>,
    'isDestroyed' | 'getDisplayedRowAtIndex' | 'getDisplayedRowCount' | 'setRowCount'
  >,
  source: Pick<CallsSource, 'take' | 'isCurrent'>,
  block: FirstBlock,
  atOnce: number,
): void => {
  const { total } = block.answer;
  const grow = (): void => {
    if (api.isDestroyed() || !source.isCurrent(block)) return;
    if (api.getDisplayedRowAtIndex(0)?.data === undefined) {
      requestAnimationFrame(grow);
      return;
    }
    const shown = api.getDisplayedRowCount();
    const next = shown < rowsInSteps ? Math.min(total, shown + rowsAStep) : total;
    source.take(block, next);
    api.setRowCount(next, true);
    if (next < total) requestAnimationFrame(grow);
  };
  source.take(block, Math.min(total, atOnce));
  api.setRowCount(Math.min(total, 1), true);
  if (atOnce < total) requestAnimationFrame(grow);
};
