import { useEffect, useRef } from 'react';
import { create } from 'zustand';

import type { ActionId } from '../../shared/actions.ts';

type Run = () => void;

/**
 * Actions that only a part on screen can do: the list moves, a panel opens. The part offers them
 * while it is there, so that keys, menus and palette need not know it.
 */
export interface OffersState {
  readonly offers: ReadonlyMap<ActionId, Run>;
  /** What was offered at any time since the start; the palette does not show the rest. */
  readonly known: ReadonlySet<ActionId>;
  /** Returns what takes the offer back. */
  readonly offer: (id: ActionId, run: Run) => () => void;
}

export const useOffersStore = create<OffersState>()((set, get) => ({
  offers: new Map(),
  known: new Set(),
  offer: (id, run) => {
    set(({ offers, known }) => ({
      offers: new Map(offers).set(id, run),
      known: new Set(known).add(id),
    }));
    return () => {
      // A newer part may have taken over meanwhile.
      if (get().offers.get(id) !== run) return;
      const rest = new Map(get().offers);
      rest.delete(id);
      set({ offers: rest });
    };
  },
}));

/** Offers an action as long as the component is on screen; the newest `run` is the one that runs. */
export const useOffer = (id: ActionId, run: Run): void => {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => useOffersStore.getState().offer(id, () => latest.current()), [id]);
};
