import type { SortKey } from '../view.ts';
import type { Sliced } from '../sliced.ts';
import type { CallColumns } from './call-columns.ts';
import { ordinalsOf, type OrdinalOf } from './ordinals.ts';
import { sortByWord } from './radix-sort.ts';
import { sortWords } from './sort-words.ts';

/** Newest first; calls of the same instant in the order in which they arrived. */
export const newestFirst: SortKey = { column: 'initiated', direction: 'desc' };

/** The first `count` rows in the order of their arrival. */
export const arrivalOrder = (count: number): Uint32Array => {
  const rows = new Uint32Array(count);
  for (let row = 0; row < count; row += 1) rows[row] = row;
  return rows;
};

// Loops stand in plain functions: one inside a generator is optimised late, if at all.
const allOrdinals = (ordinalOf: OrdinalOf, count: number): Float64Array => {
  const ordinals = new Float64Array(count);
  for (let row = 0; row < count; row += 1) ordinals[row] = ordinalOf(row);
  return ordinals;
};

/**
 * Rows in the order of `sort`, its first key being the most significant. Calls without the value
 * come last in both directions; rows that are equal in all keys keep the order in which they are
 * given. `rows` are all the rows there are, in any order; pauses between keys.
 */
export function* sortRows(
  columns: CallColumns,
  sort: readonly SortKey[],
  rows: Uint32Array,
): Sliced<Uint32Array> {
  let sorted = rows;
  for (const { column, direction } of [...sort].reverse()) {
    const ordinals = allOrdinals(ordinalsOf(columns, column), rows.length);
    yield;
    for (const word of sortWords(ordinals, direction === 'desc')) {
      yield;
      sorted = yield* sortByWord(sorted, word);
    }
  }
  return sorted;
}
