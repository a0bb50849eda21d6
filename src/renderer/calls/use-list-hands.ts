import type { GridApi } from 'ag-grid-community';
import type { RefObject } from 'react';

import { useOffer } from '../actions/offers-store.ts';
import type { CallRow } from '../archive/answers.ts';
import type { Archive } from '../archive/contract.ts';
import { useCallsStore } from './calls-store.ts';
import { openFocused } from './follow-keys.ts';
import { extendTowards, focusedPlace, selectColumn } from './grid-keys.ts';
import type { Pressing } from './use-pressing.ts';

export interface ListHands {
  readonly archive: Archive;
  readonly api: RefObject<GridApi<CallRow> | null>;
  readonly pressing: Pressing;
  readonly onEnter: () => void;
  /** Set while the row that was moved to is still being read. */
  readonly isRowAwaited: RefObject<boolean>;
}

/** The row that a move starts from: the focused one, else that of the open call, else none (−1). */
const startRow = async ({ api, archive }: ListHands): Promise<number> => {
  const focused = api.current?.getFocusedCell()?.rowIndex;
  if (focused !== undefined) return focused;
  const { activeKey, view } = useCallsStore.getState();
  return activeKey === null ? -1 : archive.position(view, activeKey);
};

const dataColumn = (api: GridApi<CallRow>): string | undefined =>
  api
    .getAllDisplayedColumns()
    .map((column) => column.getColId())
    .find((id) => id !== selectColumn);

const move = async (hands: ListHands, step: 1 | -1): Promise<void> => {
  const from = await startRow(hands);
  const api = hands.api.current;
  if (api === null) return;
  const row = Math.min(api.getDisplayedRowCount() - 1, Math.max(0, from + step));
  const column = api.getFocusedCell()?.column ?? dataColumn(api);
  if (row < 0 || column === undefined) return;
  api.ensureIndexVisible(row);
  api.setFocusedCell(row, column);
  hands.isRowAwaited.current = !openFocused(api);
};

const extend = (hands: ListHands, step: 1 | -1): void => {
  const api = hands.api.current;
  const place = api === null ? null : focusedPlace(api);
  if (api === null || place === null) return;
  extendTowards(api, place, step, hands.pressing);
  void move(hands, step);
};

const press = ({ api, pressing }: ListHands): void => {
  const place = api.current === null ? null : focusedPlace(api.current);
  if (place !== null) pressing.press(place, false);
};

const read = ({ api, onEnter }: ListHands): void => {
  if (api.current !== null && openFocused(api.current)) onEnter();
};

/** What keys, palette and menus can do with the list while it is on screen. */
export const useListHands = (hands: ListHands): void => {
  useOffer('next-call', () => void move(hands, 1));
  useOffer('previous-call', () => void move(hands, -1));
  useOffer('open-call', () => read(hands));
  useOffer('toggle-call', () => press(hands));
  useOffer('select-down', () => extend(hands, 1));
  useOffer('select-up', () => extend(hands, -1));
};
