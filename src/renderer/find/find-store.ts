import { create } from 'zustand';

import type { RangeColumn, ValueColumn } from '../archive/condition.ts';
import type { ColumnId } from '../archive/view.ts';

/** What a panel filters by; `from` and `to` are people at one end, `person` is anybody. */
export type Subject = ValueColumn | RangeColumn | 'person' | 'from' | 'to';

/** Which panel is open: a chip's, by the chip's place, or one for a new filter. */
export type Panel =
  | { readonly kind: 'closed' }
  | { readonly kind: 'menu' }
  | { readonly kind: 'new'; readonly subject: Subject }
  | { readonly kind: 'chip'; readonly index: number };

export interface FindState {
  readonly panel: Panel;
  readonly setPanel: (panel: Panel) => void;
}

export const useFindStore = create<FindState>()((set) => ({
  panel: { kind: 'closed' },
  setPanel: (panel) => set({ panel }),
}));

/** What a column's header leads to; `null` where there is nothing to filter by. */
export const subjectOf = (column: ColumnId): Subject | null =>
  column === 'callId' ? null : column;
