import type { GridApi } from 'ag-grid-community';

import type { CallRow } from '../archive/answers.ts';
import type { CallsSource } from './calls-source.ts';
import { firstDraw } from './first-draw.ts';
import { fillList, growList, rowsAStep } from './fill-list.ts';
import type { FirstBlock } from './use-first-block.ts';

type ListApi = Parameters<typeof fillList>[0] &
  Pick<GridApi<CallRow>, 'ensureIndexVisible' | 'getCacheBlockState' | 'refreshInfiniteCache'>;

/** Rows as text, made once: the block on screen is compared with each that comes after it. */
const texts = new WeakMap<FirstBlock, string>();
const textOf = (block: FirstBlock): string => {
  const text = texts.get(block) ?? JSON.stringify(block.answer.rows);
  texts.set(block, text);
  return text;
};

/** The grid holds no rows but those of its first block, and they are to the letter what it holds. */
const isSameToGrid = (api: ListApi, before: FirstBlock, block: FirstBlock): boolean => {
  const held = Object.keys(api.getCacheBlockState() as object);
  return held.join() === '0' && textOf(before) === textOf(block);
};

/**
 * Puts a prepared block on screen. `refreshInfiniteCache` loads what is shown again behind the old
 * rows; a new datasource or the grid's own sorting would throw them away first (a blank flash). It
 * also draws every cell anew, 40 to 90 ms in the middle of a sync, most of which bring older calls
 * than those at the top: then it is left out.
 */
export const showBlock = (
  api: ListApi,
  source: Pick<CallsSource, 'take' | 'isCurrent'>,
  before: FirstBlock,
  block: FirstBlock,
): void => {
  const { total } = block.answer;
  const isNewOrder = before.view !== block.view;
  const shown = api.getDisplayedRowCount();
  if (shown === 0) {
    fillList(api, source, block, isNewOrder ? total : rowsAStep);
    return;
  }
  if (!isNewOrder && isSameToGrid(api, before, block)) {
    growList(api, source, block);
    return;
  }
  firstDraw.end();
  source.take(block);
  if (isNewOrder) api.ensureIndexVisible(0, 'top');
  // Rows past a new, nearer end go at once; new rows come with their data.
  if (total < shown) api.setRowCount(total, true);
  if (total > 0) api.refreshInfiniteCache();
};
