import type { View } from './contract.ts';

/** Views kept: the one on screen, the one before it, and those of totals and exports. */
const kept = 4;

export interface OrderCache {
  readonly get: (view: View, make: () => Uint32Array) => Uint32Array;
  readonly clear: () => void;
}

/** The order of the views last asked for, so that scrolling does not sort again. */
export const createOrderCache = (): OrderCache => {
  const orders = new Map<string, Uint32Array>();
  return {
    get: (view, make) => {
      const name = JSON.stringify([view.sort, view.filter]);
      const order = orders.get(name) ?? make();
      // A map keeps insertion order: put back last, the first is the longest unused.
      orders.delete(name);
      orders.set(name, order);
      const [oldest] = orders.keys();
      if (orders.size > kept && oldest !== undefined) orders.delete(oldest);
      return order;
    },
    clear: () => {
      orders.clear();
    },
  };
};
