import { create } from 'zustand';

import type { Since } from '../../shared/coverage.ts';
import type { SessionKey } from '../../shared/session.ts';
import type { Condition } from '../archive/condition.ts';
import type { Totals } from '../archive/answers.ts';
import {
  columnIds,
  type ColumnId,
  type ListUnit,
  type Filter,
  type Selection,
  type View,
} from '../archive/view.ts';
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
  /** A row, from 0, that the list is to bring into sight. */
  readonly wantedRow: number | null;
  /** The archive's revision after the last commit; a change makes the list look again. */
  readonly revision: number;
  /** Grows when the list is to look again without the pause that it makes while a sync goes on. */
  readonly looks: number;
  /** Calls in the view as last answered; `null` before the first answer. */
  readonly total: number | null;
  /** What the archive last added up; it says itself what it belongs to. */
  readonly sums: Sums | null;
  /** The columns from left to right, as a person arranged them; exports follow. */
  readonly columns: readonly ColumnId[];
  readonly setText: (text: string) => void;
  /** Whether the list is one of calls or of conversations. */
  readonly setUnit: (unit: ListUnit) => void;
  /** Only the calls that the last sync touched in this way; `null` for all. */
  readonly setSince: (since: Since | null) => void;
  /** The filter is the same, and what it lets through is not: another sync is the last one now. */
  readonly filterAgain: () => void;
  /** Chips, box and header menus all edit these. */
  readonly setConditions: (conditions: readonly Condition[]) => void;
  /** A press on a column's header; `isAdded` with Shift. */
  readonly sortBy: (column: ColumnId, isAdded: boolean) => void;
  readonly setActive: (key: SessionKey | null) => void;
  readonly goToRow: (row: number | null) => void;
  readonly setRevision: (revision: number) => void;
  readonly lookNow: () => void;
  readonly setTotal: (total: number) => void;
  readonly setSums: (sums: Sums) => void;
  readonly setColumns: (columns: readonly ColumnId[]) => void;
  readonly toggle: (key: SessionKey) => void;
  readonly select: (keys: readonly SessionKey[], isOn: boolean) => void;
  /** Every call of the archive. Under a filter, name the calls instead (`select-calls.ts`). */
  readonly selectAll: () => void;
  readonly clear: () => void;
}

export interface Sums {
  readonly selection: Selection;
  readonly filter: Filter;
  readonly view: Totals;
  /** The selected calls that the filter lets through. */
  readonly selectedInView: Totals;
  /** The selected calls, shown or not: what an export of the selection writes. */
  readonly selected: Totals;
}

export const useCallsStore = create<CallsState>()((set) => ({
  view: { sort: newestFirst, filter: { text: '' } },
  selection: nothing,
  activeKey: null,
  wantedRow: null,
  revision: 0,
  looks: 0,
  total: null,
  sums: null,
  columns: columnIds,
  setText: (text) =>
    set(({ view }) =>
      text === view.filter.text ? {} : { view: { ...view, filter: { ...view.filter, text } } },
    ),
  setUnit: (unit) => set(({ view }) => ({ view: { ...view, unit } })),
  setSince: (since) =>
    set(({ view }) =>
      since === (view.filter.since ?? null)
        ? {}
        : { view: { ...view, filter: { ...view.filter, since } } },
    ),
  filterAgain: () => set(({ view }) => ({ view: { ...view, filter: { ...view.filter } } })),
  setConditions: (conditions) =>
    set(({ view }) => ({ view: { ...view, filter: { ...view.filter, conditions } } })),
  sortBy: (column, isAdded) =>
    set(({ view }) => ({ view: { ...view, sort: nextSort(view.sort, column, isAdded) } })),
  setActive: (activeKey) => set({ activeKey }),
  goToRow: (wantedRow) => set({ wantedRow }),
  setRevision: (revision) => set({ revision }),
  lookNow: () => set(({ looks }) => ({ looks: looks + 1 })),
  setTotal: (total) => set({ total }),
  setSums: (sums) => set({ sums }),
  setColumns: (columns) => set({ columns }),
  toggle: (key) => set(({ selection }) => ({ selection: toggle(selection, key) })),
  select: (keys, isOn) => set(({ selection }) => ({ selection: select(selection, keys, isOn) })),
  selectAll: () => set({ selection: everything }),
  clear: () => set(({ selection }) => (isNothing(selection) ? {} : { selection: nothing })),
}));

/** Whether the list may be without some of the archive's calls. */
export const isFiltered = ({ text, conditions = [], since = null }: Filter): boolean =>
  text !== '' || conditions.length > 0 || since !== null;

/** The same order of all calls: a selection outlives the search and the filters it was made under. */
export const unsearched = (view: View): View => ({ ...view, filter: { text: '' } });

/** One array for *none*, so that a store's reader sees no change where there is none. */
const noConditions: readonly Condition[] = [];

export const conditionsOf = ({ filter }: View): readonly Condition[] =>
  filter.conditions ?? noConditions;
