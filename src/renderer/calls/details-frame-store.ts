import { create } from 'zustand';

import { useCallsStore, type CallsState } from './calls-store.ts';

/** Where the open call stands beside the list. */
export const docks = ['right', 'below'] as const;

export type Dock = (typeof docks)[number];

/** Where the open call is shown, and how much room a person gave it. */
export interface DetailsFrameState {
  readonly dock: Dock;
  /** In CSS pixels: the width right of the list and the height below it, each its own. */
  readonly sizes: Readonly<Record<Dock, number>>;
  /** Whether the call has the whole width, as a page in place of the list. */
  readonly isPage: boolean;
  readonly setDock: (dock: Dock) => void;
  readonly setSize: (dock: Dock, size: number) => void;
  readonly setPage: (isPage: boolean) => void;
}

export const useDetailsFrameStore = create<DetailsFrameState>()((set) => ({
  dock: 'right',
  sizes: { right: 400, below: 320 },
  isPage: false,
  setDock: (dock) => set({ dock }),
  setSize: (dock, size) => set(({ sizes }) => ({ sizes: { ...sizes, [dock]: size } })),
  setPage: (isPage) => set({ isPage }),
}));

/** A sync makes the same view anew; only one that says something else shows other calls. */
const isOtherView = ({ view }: CallsState, before: CallsState): boolean =>
  view !== before.view && JSON.stringify(view) !== JSON.stringify(before.view);

// Who searches, filters or goes to a row wants to see the list.
useCallsStore.subscribe((now, before) => {
  if (!useDetailsFrameStore.getState().isPage) return;
  if (now.activeKey === null || now.wantedRow !== null || isOtherView(now, before))
    useDetailsFrameStore.getState().setPage(false);
});
