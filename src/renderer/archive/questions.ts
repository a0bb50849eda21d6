import { assertNever } from '../../shared/assert-never.ts';
import type { SessionKey } from '../../shared/session.ts';
import type { CallIndex } from './call-index.ts';
import type { CallRow, Selection, Totals, View } from './contract.ts';

/** What the index alone answers, at once and without touching the store. */

export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** 1 for each row that a selection names. */
const namedRows = (index: CallIndex, keys: ReadonlySet<SessionKey>): Uint8Array => {
  const isNamed = new Uint8Array(index.size());
  for (const key of keys) {
    const row = index.rowOf(key);
    if (row >= 0) isNamed[row] = 1;
  }
  return isNamed;
};

/** The rows of the view that are selected, in its order; without a selection all of them. */
export const selectedOrder = (
  index: CallIndex,
  view: View,
  selection: Selection | null,
): Uint32Array => {
  const order = index.orderOf(view);
  if (selection === null) return order;
  switch (selection.kind) {
    case 'some': {
      const isNamed = namedRows(index, selection.keys);
      return order.filter((row) => isNamed[row] === 1);
    }
    case 'all-but': {
      const isNamed = namedRows(index, selection.except);
      return order.filter((row) => isNamed[row] === 0);
    }
    default:
      return assertNever(selection);
  }
};

export const rowsAt = (
  index: CallIndex,
  order: Uint32Array,
  { from, to }: Stretch,
): readonly CallRow[] => Array.from(order.subarray(from, to), (row) => index.rowAt(row));

export const rowsOf = (
  index: CallIndex,
  view: View,
  stretch: Stretch,
): { readonly rows: readonly CallRow[]; readonly total: number } => {
  const order = index.orderOf(view);
  return { rows: rowsAt(index, order, stretch), total: order.length };
};

export const positionOf = (index: CallIndex, view: View, key: SessionKey): number => {
  const row = index.rowOf(key);
  return row < 0 ? -1 : index.orderOf(view).indexOf(row);
};

export const totalsOf = (index: CallIndex, view: View, selection: Selection | null): Totals =>
  index.totals(selectedOrder(index, view, selection));
