import { assertNever } from '../../shared/assert-never.ts';
import type { EpochMs, SessionKey } from '../../shared/session.ts';
import type { CallIndex } from './call-index.ts';
import type { CallRow, Totals } from './answers.ts';
import type { Selection, View } from './view.ts';
import type { Sliced } from './sliced.ts';

/** What the index alone answers, without touching the store. */

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
export function* selectedOrder(
  index: CallIndex,
  view: View,
  selection: Selection | null,
): Sliced<Uint32Array> {
  const order = yield* index.orderOf(view);
  if (selection === null) return order;
  switch (selection.kind) {
    case 'some': {
      const isNamed = namedRows(index, selection.keys);
      return order.filter((row) => isNamed[row] === 1);
    }
    case 'all-but': {
      if (selection.except.size === 0) return order;
      const isNamed = namedRows(index, selection.except);
      return order.filter((row) => isNamed[row] === 0);
    }
    default:
      return assertNever(selection);
  }
}

export const rowsAt = (
  index: CallIndex,
  order: Uint32Array,
  { from, to }: Stretch,
): readonly CallRow[] => Array.from(order.subarray(from, to), (row) => index.rowAt(row));

export function* rowsOf(
  index: CallIndex,
  view: View,
  stretch: Stretch,
): Sliced<{ readonly rows: readonly CallRow[]; readonly total: number }> {
  const order = yield* index.orderOf(view);
  return { rows: rowsAt(index, order, stretch), total: order.length };
}

export function* keysOf(
  index: CallIndex,
  view: View,
  { from, to }: Stretch,
): Sliced<readonly SessionKey[]> {
  const order = yield* index.orderOf(view);
  return Array.from(order.subarray(from, to), (row) => index.keyAt(row));
}

export function* positionOf(index: CallIndex, view: View, key: SessionKey): Sliced<number> {
  const row = index.rowOf(key);
  return row < 0 ? -1 : (yield* index.orderOf(view)).indexOf(row);
}

/** Whether a list by time has come to the instant; in any other order nothing ever has. */
const hasComeTo = ({ sort }: View, at: EpochMs): ((time: number) => boolean) => {
  const first = sort[0] ?? { column: 'initiated', direction: 'desc' };
  if (first.column !== 'initiated') return () => false;
  return first.direction === 'desc' ? (time) => time <= at : (time) => time >= at;
};

/** Where a list by time comes to the instant, or else the call nearest to it; of several the first. */
export function* rowAtTimeOf(index: CallIndex, view: View, at: EpochMs): Sliced<number> {
  const order = yield* index.orderOf(view);
  const isThere = hasComeTo(view, at);
  let [nearest, least] = [-1, Infinity];
  for (let position = 0; position < order.length; position += 1) {
    const time = index.timeAt(order[position] ?? 0);
    if (isThere(time)) return position;
    const distance = Math.abs(time - at);
    // NaN, a call without a time, is less than nothing.
    if (distance < least) [nearest, least] = [position, distance];
  }
  return nearest;
}

export function* totalsOf(
  index: CallIndex,
  view: View,
  selection: Selection | null,
): Sliced<Totals> {
  return index.totals(yield* selectedOrder(index, view, selection));
}
