import { create } from 'zustand';

import type { ColumnId } from '../archive/view.ts';

/** How close the rows stand. */
export const densities = ['comfortable', 'compact'] as const;

export type Density = (typeof densities)[number];

/** How a person arranged the list. */
export interface GridLayoutState {
  /** In CSS pixels; what nobody touched is not here. */
  readonly columnWidths: Readonly<Partial<Record<ColumnId, number>>>;
  /** Held at the left edge while the others scroll. */
  readonly pinned: readonly ColumnId[];
  readonly density: Density;
  readonly setPinned: (pinned: readonly ColumnId[]) => void;
  readonly setDensity: (density: Density) => void;
  readonly setColumnWidth: (column: ColumnId, width: number) => void;
}

export const useGridLayoutStore = create<GridLayoutState>()((set) => ({
  columnWidths: {},
  pinned: [],
  density: 'comfortable',
  setPinned: (pinned) => set({ pinned }),
  setDensity: (density) => set({ density }),
  setColumnWidth: (column, width) =>
    set(({ columnWidths }) => ({ columnWidths: { ...columnWidths, [column]: width } })),
}));
