import type { GridApi } from 'ag-grid-community';

import type { CallRow } from '../archive/answers.ts';

type ShortApi = Pick<GridApi<CallRow>, 'getDisplayedRowCount' | 'getVerticalPixelRange'>;

/** Whether all rows are seen at once: the scroll bar keeps its place and is not shown. */
export const isShort = (api: ShortApi, rowHeight: number): boolean => {
  const { top, bottom } = api.getVerticalPixelRange();
  return api.getDisplayedRowCount() * rowHeight <= bottom - top;
};
