import type { SortKey } from '../view.ts';
import type { CallColumns } from './call-columns.ts';
import type { CompareRows } from './merge-order.ts';
import { ordinalsOf } from './ordinals.ts';
import { newestFirst } from './sort-rows.ts';

/** Calls without the value come last, whichever the direction. */
const compareBy = (columns: CallColumns, { column, direction }: SortKey): CompareRows => {
  const ordinalOf = ordinalsOf(columns, column);
  const sign = direction === 'desc' ? -1 : 1;
  return (a, b) => {
    const [one, other] = [ordinalOf(a), ordinalOf(b)];
    if (Number.isNaN(one) || Number.isNaN(other)) {
      return Number(Number.isNaN(one)) - Number(Number.isNaN(other));
    }
    return sign * (one - other);
  };
};

/** The order of `sortRows`, two rows at a time. */
export const rowComparison = (columns: CallColumns, sort: readonly SortKey[]): CompareRows => {
  const keys = [...sort, newestFirst].map((key) => compareBy(columns, key));
  return (a, b) => {
    for (const compare of keys) {
      const difference = compare(a, b);
      if (difference !== 0) return difference;
    }
    return a - b;
  };
};
