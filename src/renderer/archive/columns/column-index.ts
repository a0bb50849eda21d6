import type { Session, SessionKey } from '../../../shared/session.ts';
import type { CallRow, Selection, SortKey, Totals, View } from '../contract.ts';
import { createCallColumns, rowCount, type CallColumns } from './call-columns.ts';
import { callRowAt, keyAt, rowOfKey } from './call-row.ts';
import { putCall, type PutOutcome } from './put-call.ts';
import { sortRows } from './sort-rows.ts';
import { filterByText } from './text-filter.ts';
import { totalsOf } from './totals.ts';

/** Where the newest copy of a call is kept. */
export interface Place {
  readonly block: number;
  readonly slot: number;
}

/** Answers every question of the list from the columns alone; blocks are not read for it. */
export interface ColumnIndex {
  readonly size: () => number;
  readonly put: (session: Session, place: Place) => PutOutcome;
  readonly placeOf: (key: SessionKey) => Place | null;
  readonly viewSize: (view: View) => number;
  readonly rows: (view: View, from: number, to: number) => readonly CallRow[];
  readonly keys: (view: View, from: number, to: number) => readonly SessionKey[];
  readonly position: (view: View, key: SessionKey) => number;
  readonly totals: (view: View, selection: Selection | null) => Totals;
  /** Row numbers of the selected calls of the view, in its order; they stay valid as calls come. */
  readonly pick: (view: View, selection: Selection) => Uint32Array;
  readonly rowsAt: (rows: Uint32Array) => readonly CallRow[];
  readonly columns: CallColumns;
}

/** Keeps the last answer until the question or the calls change. */
const remember = <Q, A>(answer: (question: Q) => A): ((question: Q, version: number) => A) => {
  let last: { readonly asked: string; readonly answer: A } | undefined;
  return (question, version) => {
    const asked = `${version} ${JSON.stringify(question)}`;
    if (last?.asked !== asked) last = { asked, answer: answer(question) };
    return last.answer;
  };
};

/** Rows of the view that are selected, as row numbers in the view's order. */
const selectRows = (columns: CallColumns, rows: Uint32Array, selection: Selection): Uint32Array => {
  const named = selection.kind === 'some' ? selection.keys : selection.except;
  const isNamed = new Uint8Array(rowCount(columns));
  for (const key of named) {
    const row = rowOfKey(columns, key);
    if (row >= 0) isNamed[row] = 1;
  }
  const wanted = selection.kind === 'some' ? 1 : 0;
  return rows.filter((row) => isNamed[row] === wanted);
};

export const createColumnIndex = (columns: CallColumns = createCallColumns()): ColumnIndex => {
  let version = 0;

  const orderOf = remember((sort: readonly SortKey[]) => sortRows(columns, sort));

  const rowsOfView = remember((view: View): Uint32Array => {
    const order = orderOf(view.sort, version);
    if (view.filter.text.trim() === '') return order;
    const mask = new Uint8Array(rowCount(columns)).fill(1);
    filterByText(columns, view.filter.text, mask);
    return order.filter((row) => mask[row] === 1);
  });

  const viewRows = (view: View): Uint32Array => rowsOfView(view, version);

  return {
    columns,
    size: () => rowCount(columns),
    put: (session, place) => {
      const { outcome } = putCall(columns, session, place);
      if (outcome !== 'unchanged') version += 1;
      return outcome;
    },
    placeOf: (key) => {
      const row = rowOfKey(columns, key);
      if (row < 0) return null;
      return { block: columns.block.array[row] ?? 0, slot: columns.slot.array[row] ?? 0 };
    },
    viewSize: (view) => viewRows(view).length,
    rows: (view, from, to) =>
      Array.from(viewRows(view).subarray(from, to), (row) => callRowAt(columns, row)),
    keys: (view, from, to) =>
      Array.from(viewRows(view).subarray(from, to), (row) => keyAt(columns, row)),
    position: (view, key) => {
      const row = rowOfKey(columns, key);
      return row < 0 ? -1 : viewRows(view).indexOf(row);
    },
    totals: (view, selection) => {
      const rows = viewRows(view);
      return totalsOf(columns, selection === null ? rows : selectRows(columns, rows, selection));
    },
    pick: (view, selection) => selectRows(columns, viewRows(view), selection),
    rowsAt: (rows) => Array.from(rows, (row) => callRowAt(columns, row)),
  };
};
