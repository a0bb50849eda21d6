import type { RowClassParams, RowClassRules } from 'ag-grid-community';

import type { CallRow } from '../archive/contract.ts';
import type { SessionKey } from '../../shared/session.ts';
import { useCallsStore } from './calls-store.ts';

const activeClass = 'row-active';

/** Marks the row of the open call when the grid draws it. */
export const activeRowRules: RowClassRules<CallRow> = {
  [activeClass]: ({ data }: RowClassParams<CallRow>) =>
    data !== undefined && data.key === useCallsStore.getState().activeKey,
};

/** Moves the mark among rows already drawn; redrawing them would drop focus and tooltips. */
export const markActiveRow = (grid: HTMLElement, key: SessionKey | null): void => {
  for (const row of grid.querySelectorAll('.ag-row')) {
    row.classList.toggle(activeClass, key !== null && row.getAttribute('row-id') === key);
  }
};
