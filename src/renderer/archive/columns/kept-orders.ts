import type { SortKey } from '../view.ts';
import { createLatest } from '../latest.ts';
import { drain, type Sliced } from '../sliced.ts';
import { rowCount, type CallColumns } from './call-columns.ts';
import type { ChangeLog } from './change-log.ts';
import { rowComparison } from './compare-rows.ts';
import { mergeOrder } from './merge-order.ts';
import { arrivalOrder, newestFirst, sortRows } from './sort-rows.ts';

/** All rows in an order, true up to a place in the change log. Never written to once made. */
export interface KeptOrder {
  readonly rows: Uint32Array;
  readonly place: number;
}

/** Sorts kept beside newest first: the one on screen, the one before it, those of exports. */
const kept = 4;

const isNewestFirst = ({ column, direction }: SortKey): boolean =>
  column === newestFirst.column && direction === newestFirst.direction;

/** Orders of all rows, brought up to date with what has changed since they were last asked for. */
export interface KeptOrders {
  readonly orderOf: (sort: readonly SortKey[]) => Sliced<KeptOrder>;
  /** Newest first, which a snapshot keeps: a start need not sort. */
  readonly newest: () => Uint32Array;
  /** The next question sorts anew: what calls are sorted by has another meaning. */
  readonly forget: () => void;
}

export const createKeptOrders = (
  columns: CallColumns,
  changes: ChangeLog,
  newestRows: Uint32Array | null,
): KeptOrders => {
  const orders = createLatest<KeptOrder>(kept);
  /** A sort under way when the meaning changes is kept under its old one, where nobody looks. */
  let meaning = 0;
  let newest: KeptOrder | null =
    newestRows === null ? null : { rows: newestRows, place: changes.place() };

  /** `null` when too much has changed to follow. */
  const updated = (held: KeptOrder, sort: readonly SortKey[]): KeptOrder | null => {
    const place = changes.place();
    if (held.place === place) return held;
    const changed = changes.since(held.place);
    if (changed === null) return null;
    const compare = rowComparison(columns, sort);
    return { rows: mergeOrder(held.rows, changed, rowCount(columns), compare), place };
  };

  /** Sorting may pause, and calls may come meanwhile; they are put in at the end. */
  function* made(sort: readonly SortKey[], make: () => Sliced<KeptOrder>): Sliced<KeptOrder> {
    const order = updated(yield* make(), sort);
    return order ?? drain(make());
  }

  function* sortNewest(): Sliced<KeptOrder> {
    const place = changes.place();
    const rows = yield* sortRows(columns, [newestFirst], arrivalOrder(rowCount(columns)));
    return { rows, place };
  }

  function* newestOrder(): Sliced<KeptOrder> {
    newest = (newest && updated(newest, [])) ?? (yield* made([], sortNewest));
    return newest;
  }

  function* sortAll(sort: readonly SortKey[]): Sliced<KeptOrder> {
    // Calls that are equal in all keys stay as they are: newest first, then by arrival.
    const { rows, place } = yield* newestOrder();
    return { rows: yield* sortRows(columns, sort, rows), place };
  }

  return {
    *orderOf(sort) {
      if (sort.every(isNewestFirst)) return yield* newestOrder();
      const name = JSON.stringify([meaning, sort]);
      const held = orders.get(name);
      const order = (held && updated(held, sort)) ?? (yield* made(sort, () => sortAll(sort)));
      orders.set(name, order);
      return order;
    },
    newest: () => drain(newestOrder()).rows,
    forget: () => {
      meaning += 1;
      orders.clear();
    },
  };
};
