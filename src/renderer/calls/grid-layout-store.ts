import { create } from 'zustand';

import type { ColumnId } from '../archive/contract.ts';

/** How wide a person made things; what nobody touched is not here. In CSS pixels. */
export interface GridLayoutState {
  readonly columnWidths: Readonly<Partial<Record<ColumnId, number>>>;
  readonly setColumnWidth: (column: ColumnId, width: number) => void;
}

export const useGridLayoutStore = create<GridLayoutState>()((set) => ({
  columnWidths: {},
  setColumnWidth: (column, width) =>
    set(({ columnWidths }) => ({ columnWidths: { ...columnWidths, [column]: width } })),
}));
