import type { ColumnId, SortKey } from '../archive/view.ts';

/** Newest first, which is what a reviewer opens the list for. */
export const newestFirst: readonly SortKey[] = [{ column: 'initiated', direction: 'desc' }];

const reversed = (key: SortKey): SortKey => ({
  column: key.column,
  direction: key.direction === 'asc' ? 'desc' : 'asc',
});

/** A plain click: this column alone, ascending first, then turned round at every click. */
const sortByOne = (sort: readonly SortKey[], column: ColumnId): readonly SortKey[] => {
  const [only, ...others] = sort;
  return only?.column === column && others.length === 0
    ? [reversed(only)]
    : [{ column, direction: 'asc' }];
};

/** With Shift: added as a further key, then turned round, then taken out again. */
const sortByOneMore = (sort: readonly SortKey[], column: ColumnId): readonly SortKey[] => {
  const held = sort.find((key) => key.column === column);
  if (held === undefined) return [...sort, { column, direction: 'asc' }];
  if (held.direction === 'asc') {
    return sort.map((key) => (key.column === column ? reversed(key) : key));
  }
  const rest = sort.filter((key) => key.column !== column);
  return rest.length === 0 ? [reversed(held)] : rest;
};

/** The order after a click on a column's header. The list always has an order. */
export const nextSort = (
  sort: readonly SortKey[],
  column: ColumnId,
  isAdded: boolean,
): readonly SortKey[] => (isAdded ? sortByOneMore(sort, column) : sortByOne(sort, column));

export interface SortMark {
  readonly direction: 'asc' | 'desc';
  /** Its rank from 1 where several columns sort, else `null`. */
  readonly rank: number | null;
}

/** What a column's header shows of the order. */
export const sortMark = (sort: readonly SortKey[], column: ColumnId): SortMark | null => {
  const index = sort.findIndex((key) => key.column === column);
  const key = sort[index];
  if (key === undefined) return null;
  return { direction: key.direction, rank: sort.length > 1 ? index + 1 : null };
};
