import type { View } from '../view.ts';
import { createLatest } from '../latest.ts';
import type { Sliced } from '../sliced.ts';
import type { KeptMask, MaskOf } from './kept-masks.ts';
import type { KeptOrder, KeptOrders } from './kept-orders.ts';

/** Views kept: the one on screen, the one before it, and those of totals and exports. */
const kept = 4;

interface KeptView {
  readonly order: Uint32Array;
  readonly mask: Uint8Array;
  readonly rows: Uint32Array;
}

const passing = (order: Uint32Array, mask: Uint8Array): Uint32Array => {
  const rows = new Uint32Array(order.length);
  let length = 0;
  for (const row of order) {
    rows[length] = row;
    // Without a branch: whether a row passes is as good as random to the processor.
    length += mask[row] ?? 0;
  }
  return rows.slice(0, length);
};

/** Sorted once, filtered often: a new search keeps the order it searches in. */
export const createKeptViews = (
  orders: Pick<KeptOrders, 'orderOf'>,
  maskOf: MaskOf,
): ((view: View) => Sliced<Uint32Array>) => {
  const views = createLatest<KeptView>(kept);

  /** Both as of the same change, even when one of them paused and a commit came in between. */
  function* parts({ sort, filter }: View): Sliced<[KeptOrder, KeptMask | null]> {
    for (;;) {
      const mask = yield* maskOf(filter);
      const order = yield* orders.orderOf(sort);
      if (mask === null || mask.place === order.place) return [order, mask];
    }
  }

  return function* rowsOf(view) {
    const [{ rows: order }, found] = yield* parts(view);
    if (found === null) return order;
    const { mask } = found;
    const name = JSON.stringify([view.sort, view.filter]);
    const held = views.get(name);
    if (held?.order === order && held.mask === mask) return held.rows;
    const rows = passing(order, mask);
    views.set(name, { order, mask, rows });
    return rows;
  };
};
