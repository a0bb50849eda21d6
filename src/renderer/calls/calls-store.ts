import { create } from 'zustand';

import type { SessionKey } from '../../shared/session.ts';
import {
  columnIds,
  type ColumnId,
  type ListUnit,
  type Selection,
  type SortKey,
  type Totals,
  type View,
} from '../archive/contract.ts';
import { everything, isNothing, nothing, select, toggle } from './selection.ts';
import { newestFirst, nextSort } from './sort.ts';

/**
 * What the list shows and what is marked in it: intent, never rows. Rows stay in the archive and
 * in the grid's few blocks.
 */
export interface CallsState {
  readonly view: View;
  readonly selection: Selection;
  /** The call that the detail pane shows. */
  readonly activeKey: SessionKey | null;
  /** The archive's revision after the last commit; a change makes the list look again. */
  readonly revision: number;
  /** Calls in the view as last answered; `null` before the first answer. */
  readonly total: number | null;
  /** What the archive last added up; it says itself what it belongs to. */
  readonly sums: Sums | null;
  /** The columns from left to right, as a person arranged them; exports follow. */
  readonly columns: readonly ColumnId[];
  readonly setText: (text: string) => void;
  /** Whether the list is one of calls or of conversations. */
  readonly setUnit: (unit: ListUnit) => void;
  readonly setSort: (sort: readonly SortKey[]) => void;
  /** A press on a column's header; `isAdded` with Shift. */
  readonly sortBy: (column: ColumnId, isAdded: boolean) => void;
  readonly setActive: (key: SessionKey | null) => void;
  readonly setRevision: (revision: number) => void;
  readonly setTotal: (total: number) => void;
  readonly setSums: (sums: Sums) => void;
  readonly setColumns: (columns: readonly ColumnId[]) => void;
  readonly toggle: (key: SessionKey) => void;
  readonly select: (keys: readonly SessionKey[], isOn: boolean) => void;
  /** Every call of the archive. Under a search, name the calls instead (`select-calls.ts`). */
  readonly selectAll: () => void;
  readonly clear: () => void;
}

export interface Sums {
  readonly selection: Selection;
  readonly text: string;
  readonly view: Totals;
  /** The selected calls that the search shows. */
  readonly selectedInView: Totals;
  /** The selected calls, shown or not: what an export of the selection writes. */
  readonly selected: Totals;
}

export const useCallsStore = create<CallsState>()((set) => ({
  view: { sort: newestFirst, filter: { text: '' } },
  selection: nothing,
  activeKey: null,
  revision: 0,
  total: null,
  sums: null,
  columns: columnIds,
  setText: (text) =>
    set(({ view }) =>
      text === view.filter.text ? {} : { view: { ...view, filter: { ...view.filter, text } } },
    ),
  setUnit: (unit) => set(({ view }) => ({ view: { ...view, unit } })),
  setSort: (sort) => set(({ view }) => ({ view: { ...view, sort } })),
  sortBy: (column, isAdded) =>
    set(({ view }) => ({ view: { ...view, sort: nextSort(view.sort, column, isAdded) } })),
  setActive: (activeKey) => set({ activeKey }),
  setRevision: (revision) => set({ revision }),
  setTotal: (total) => set({ total }),
  setSums: (sums) => set({ sums }),
  setColumns: (columns) => set({ columns }),
  toggle: (key) => set(({ selection }) => ({ selection: toggle(selection, key) })),
  select: (keys, isOn) => set(({ selection }) => ({ selection: select(selection, keys, isOn) })),
  selectAll: () => set({ selection: everything }),
  clear: () => set(({ selection }) => (isNothing(selection) ? {} : { selection: nothing })),
}));

/** Whether the view shows every call there is. */
export const isUnfiltered = ({ filter }: View): boolean =>
  filter.text === '' && (filter.conditions ?? []).length === 0;

/** The same order of all calls: a selection outlives the search and the filters it was made under. */
export const unsearched = (view: View): View => ({ ...view, filter: { text: '' } });
