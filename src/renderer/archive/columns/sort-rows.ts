import type { SortKey } from '../contract.ts';
import { rowCount, type CallColumns } from './call-columns.ts';
import { sortByWords } from './radix-sort.ts';
import { sortWords } from './sort-words.ts';

/** Newest first; calls of the same instant in the order in which they arrived. */
const newestFirst: SortKey = { column: 'initiated', direction: 'desc' };

const wordsOf = (columns: CallColumns, key: SortKey): readonly Uint32Array[] =>
  sortWords(columns, key.column, key.direction === 'desc');

/**
 * Row numbers of all calls in the order of `sort`, its first key being the most significant.
 * Calls without the value come last in both directions; ties are broken newest first, then by
 * arrival, so that the order is total and a page border never shows a call twice.
 */
export const sortRows = (columns: CallColumns, sort: readonly SortKey[]): Uint32Array => {
  const rows = Uint32Array.from({ length: rowCount(columns) }, (_, row) => row);
  const leastFirst = [...sort, newestFirst].reverse();
  return sortByWords(
    rows,
    leastFirst.flatMap((key) => wordsOf(columns, key)),
  );
};
