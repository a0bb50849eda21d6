import { columnRanks, nothing, type ColumnRanks } from './column-ranks.ts';
import type { CallRow, SortKey } from './contract.ts';

/** Ranks turned to the direction asked for: nothing stays last in either. */
const directed = (
  { ranks, count }: ColumnRanks,
  direction: SortKey['direction'],
): ((position: number) => number) => {
  const rankAt = (position: number): number => ranks[position] ?? nothing;
  if (direction === 'asc') return (position) => Math.min(rankAt(position), count);
  return (position) => (rankAt(position) === nothing ? count : count - 1 - rankAt(position));
};

/**
 * Stable: rank and place go into one number each, exact below 2⁵³, and the typed array sorts them
 * natively. A comparator in JavaScript took ten times as long for 100,000 rows (measured).
 */
const stableSort = (order: Uint32Array, rankAt: (position: number) => number): Uint32Array => {
  const rows = order.length;
  const packed = Float64Array.from(order, (position, place) => rankAt(position) * rows + place);
  return Uint32Array.from(packed.sort(), (value) => order[value % rows] ?? 0);
};

/** Sorts each run of equal values by key; runs are short, so few keys are ever compared. */
const settleTies = (order: Uint32Array, rows: readonly CallRow[]): Uint32Array => {
  const keyAt = (position: number): string => rows[position]?.key ?? '';
  const timeAt = (place: number): number | null | undefined =>
    rows[order[place] ?? -1]?.initiatedAt;
  for (let start = 0, end = 0; start < order.length; start = end) {
    while (end < order.length && timeAt(end) === timeAt(start)) end += 1;
    if (end - start > 1) {
      order.subarray(start, end).sort((a, b) => (keyAt(a) < keyAt(b) ? -1 : 1));
    }
  }
  return order;
};

/** The order behind every order: the newest call first, then the key. It never depends on luck. */
export const newestFirst = (rows: readonly CallRow[]): Uint32Array => {
  const arrival = Uint32Array.from(rows.keys());
  const newest = directed(columnRanks('initiated', rows), 'desc');
  return settleTies(stableSort(arrival, newest), rows);
};

/** Positions 0 … n−1 of rows in the order asked for; the order they come in settles ties. */
export const sortRows = (rows: readonly CallRow[], sort: readonly SortKey[]): Uint32Array =>
  sort.reduceRight<Uint32Array>(
    (order, { column, direction }) =>
      stableSort(order, directed(columnRanks(column, rows), direction)),
    Uint32Array.from(rows.keys()),
  );
