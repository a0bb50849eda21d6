import { assertNever } from '../../shared/assert-never.ts';
import type { SessionKey } from '../../shared/session.ts';
import type { CallIndex } from './call-index.ts';
import type { CallRow, Selection, Totals, View } from './contract.ts';

/** What the index alone answers, at once and without touching the store. */

export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const tester = (selection: Selection): ((key: SessionKey) => boolean) => {
  switch (selection.kind) {
    case 'some':
      return (key) => selection.keys.has(key);
    case 'all-but':
      return (key) => !selection.except.has(key);
    default:
      return assertNever(selection);
  }
};

/** The rows of the view that are selected, in its order; without a selection all of them. */
const selectedOrder = (index: CallIndex, view: View, selection: Selection | null): Uint32Array => {
  const order = index.orderOf(view);
  if (selection === null) return order;
  const isSelected = tester(selection);
  return order.filter((row) => isSelected(index.rowAt(row).key));
};

const read = (index: CallIndex, order: Uint32Array, { from, to }: Stretch): readonly CallRow[] =>
  Array.from(order.subarray(from, to), (row) => index.rowAt(row));

export const rowsOf = (
  index: CallIndex,
  view: View,
  stretch: Stretch,
): { readonly rows: readonly CallRow[]; readonly total: number } => {
  const order = index.orderOf(view);
  return { rows: read(index, order, stretch), total: order.length };
};

export const selectedRowsOf = (
  index: CallIndex,
  view: View,
  selection: Selection,
  stretch: Stretch,
): readonly CallRow[] => read(index, selectedOrder(index, view, selection), stretch);

export const positionOf = (index: CallIndex, view: View, key: SessionKey): number => {
  const row = index.rowOf(key);
  return row < 0 ? -1 : index.orderOf(view).indexOf(row);
};

export const totalsOf = (index: CallIndex, view: View, selection: Selection | null): Totals => {
  const rows = selectedOrder(index, view, selection);
  let talkSeconds = 0;
  let billedSeconds = 0;
  for (const row of rows) {
    const call = index.rowAt(row);
    talkSeconds += call.talkSeconds ?? 0;
    billedSeconds += call.billedSeconds ?? 0;
  }
  return { calls: rows.length, talkSeconds, billedSeconds };
};
