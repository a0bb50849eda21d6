import type { GridApi } from 'ag-grid-community';
import { useRef, type RefObject } from 'react';

import type { CallRow } from '../archive/answers.ts';

type RowsApi = Pick<GridApi<CallRow>, 'getDisplayedRowCount'>;

export interface ShortList {
  /** The list has another height; it is asked for here alone, for asking has everything laid out. */
  readonly measure: (api: RowsApi) => void;
  /** The list has other rows. */
  readonly count: (api: RowsApi) => void;
}

/** Says on the list's frame whether all rows are seen at once: the scroll bar is hidden then. */
export const useShortList = (
  frame: RefObject<HTMLElement | null>,
  rowHeight: number,
): ShortList => {
  const height = useRef(0);
  const count = (api: RowsApi): void => {
    const isShort = api.getDisplayedRowCount() * rowHeight <= height.current;
    frame.current?.setAttribute('data-short', String(isShort));
  };
  const measure = (api: RowsApi): void => {
    const bar = frame.current?.querySelector('.ag-body-vertical-scroll-viewport');
    height.current = bar?.clientHeight ?? 0;
    count(api);
  };
  return { measure, count };
};
