import type { ActionId } from '../../shared/actions.ts';
import { doings } from './doings.ts';
import { useOffersStore } from './offers-store.ts';

/** Tells which actions exist here: one that no part has offered yet is not spoken of. */
export const useKnown = (): ((id: ActionId) => boolean) => {
  const known = useOffersStore((state) => state.known);
  return (id) => doings[id].isOffered !== true || known.has(id);
};
