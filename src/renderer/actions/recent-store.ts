import { create } from 'zustand';

import type { ActionId } from '../../shared/actions.ts';

/** What was lately chosen in the palette, the last one first. */
export interface RecentState {
  readonly recent: readonly ActionId[];
  readonly use: (id: ActionId) => void;
}

const kept = 5;

/** The list after one more choice. */
export const afterUse = (recent: readonly ActionId[], id: ActionId): readonly ActionId[] =>
  [id, ...recent.filter((other) => other !== id)].slice(0, kept);

export const useRecentStore = create<RecentState>()((set) => ({
  recent: [],
  use: (id) => set(({ recent }) => ({ recent: afterUse(recent, id) })),
}));
