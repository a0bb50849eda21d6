import type { GridApi } from 'ag-grid-community';
import type { KeyboardEvent } from 'react';

import type { CallRow } from '../archive/answers.ts';
import type { Archive } from '../archive/contract.ts';
import { isColumnId } from '../archive/view.ts';
import { useCallsStore } from './calls-store.ts';
import type { Place } from './grid-context.ts';
import { openAsPage } from './open-as-page.ts';
import { selectAllShown } from './select-calls.ts';
import { isNothing } from './selection.ts';
import type { Pressing } from './use-pressing.ts';
import { undoView } from './view-history.ts';

/** The column of checkboxes. */
export const selectColumn = 'select';

const placeAt = (api: GridApi<CallRow>, row: number): Place | null => {
  const key = api.getDisplayedRowAtIndex(row)?.data?.key;
  return key === undefined ? null : { key, row };
};

/** The call under the grid's focus, once its row is loaded. */
export const focusedPlace = (api: GridApi<CallRow>): Place | null => {
  const row = api.getFocusedCell()?.rowIndex;
  return row === undefined ? null : placeAt(api, row);
};

const headerColumn = (target: EventTarget): string | null =>
  target instanceof Element
    ? (target.closest('.ag-header-cell')?.getAttribute('col-id') ?? null)
    : null;

export interface GridKeys {
  readonly archive: Archive;
  readonly api: GridApi<CallRow> | null;
  readonly pressing: Pressing;
  readonly onEnter: () => void;
}

const pressHeader = (column: string, event: KeyboardEvent, archive: Archive): boolean => {
  const { selection, clear, sortBy } = useCallsStore.getState();
  if (column !== selectColumn) {
    if (event.key !== 'Enter' || !isColumnId(column)) return false;
    sortBy(column, event.shiftKey);
    return true;
  }
  if (event.key !== ' ' && event.key !== 'Enter') return false;
  if (isNothing(selection)) void selectAllShown(archive);
  else clear();
  return true;
};

/** Shift with an arrow: the row left and the row reached join the selection. */
export const extendTowards = (
  api: GridApi<CallRow>,
  from: Place,
  step: 1 | -1,
  { anchorAt, extend }: Pressing,
): void => {
  const to = placeAt(api, from.row + step);
  if (to === null) return;
  if (useCallsStore.getState().view.unit === 'conversations') {
    extend(from);
    extend(to);
    return;
  }
  useCallsStore.getState().select([from.key, to.key], true);
  anchorAt(to.key);
};

const pressCell = (event: KeyboardEvent, api: GridApi<CallRow>, keys: GridKeys): boolean => {
  const place = focusedPlace(api);
  if (place === null) return false;
  switch (event.key) {
    case ' ':
      keys.pressing.press(place, event.shiftKey);
      return true;
    case 'Enter':
      useCallsStore.getState().setActive(place.key);
      if (event.shiftKey) openAsPage();
      else keys.onEnter();
      return true;
    case 'ArrowDown':
      if (event.shiftKey) extendTowards(api, place, 1, keys.pressing);
      return false;
    case 'ArrowUp':
      if (event.shiftKey) extendTowards(api, place, -1, keys.pressing);
      return false;
    default:
      return false;
  }
};

const handled = (event: KeyboardEvent, keys: GridKeys): boolean => {
  const { api } = keys;
  if (api === null) return false;
  if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) {
    void selectAllShown(keys.archive);
    return true;
  }
  if (event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey) {
    undoView();
    return true;
  }
  if (event.key === 'Escape') {
    useCallsStore.getState().setActive(null);
    return true;
  }
  const column = headerColumn(event.target);
  if (column !== null) return pressHeader(column, event, keys.archive);
  return pressCell(event, api, keys);
};

/**
 * Our keys, caught before the grid's own see them: its Space, Enter and Ctrl+A work on its own
 * idea of selection and editing.
 */
export const pressKey = (event: KeyboardEvent, keys: GridKeys): void => {
  if (!handled(event, keys)) return;
  event.preventDefault();
  event.stopPropagation();
};
