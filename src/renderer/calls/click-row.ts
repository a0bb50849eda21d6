import type { CellClickedEvent } from 'ag-grid-community';

import type { CallRow } from '../archive/answers.ts';
import { useCallsStore } from './calls-store.ts';
import { selectColumn } from './grid-keys.ts';
import type { Pressing } from './use-pressing.ts';

/** The checkbox itself answers its clicks; here are those beside it and in the other columns. */
export const clickCell = (event: CellClickedEvent<CallRow>, pressing: Pressing): void => {
  const { data, node, event: click } = event;
  if (data === undefined || !(click instanceof MouseEvent)) return;
  const place = { key: data.key, row: node.rowIndex ?? 0 };
  if (event.column.getColId() === selectColumn) {
    if (!(click.target instanceof HTMLInputElement)) pressing.press(place, click.shiftKey);
  } else if (click.shiftKey) pressing.extend(place);
  else if (click.ctrlKey || click.metaKey) pressing.press(place, false);
  else {
    pressing.anchorAt(data.key);
    useCallsStore.getState().setActive(data.key);
  }
};
