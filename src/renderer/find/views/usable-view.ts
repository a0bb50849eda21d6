import { rangeColumns, valueColumns, type Condition } from '../../archive/condition.ts';
import { columnIds } from '../../archive/contract.ts';
import type { SavedView } from '../../archive/saved-view.ts';

export interface UsableView {
  readonly view: SavedView;
  /** What the view names and is no more, for a sentence. */
  readonly gone: readonly string[];
}

const isIn = (known: readonly string[], one: string): boolean => known.includes(one);

/** A version of the app to come may have stored what this one does not know. */
const isKnown = (condition: Condition): boolean => {
  const { kind } = condition as { readonly kind: string };
  if (kind === 'person') return true;
  const { column } = condition as { readonly column: string };
  return (
    (kind === 'values' && isIn(valueColumns, column)) ||
    (kind === 'range' && isIn(rangeColumns, column))
  );
};

const nameOf = (condition: Condition): string =>
  condition.kind === 'person' ? 'person' : `filter on “${condition.column}”`;

const removedConnections = (
  conditions: readonly Condition[],
  connectionIds: readonly string[],
): readonly string[] =>
  conditions.some(
    (one) =>
      one.kind === 'values' &&
      one.column === 'connection' &&
      one.values.some((id) => id !== null && !connectionIds.includes(id)),
  )
    ? ['connection that was removed']
    : [];

/** The view without what is gone: columns, orders and filters; a gone connection stays named. */
export const usableView = (view: SavedView, connectionIds: readonly string[]): UsableView => {
  const conditions = view.filter.conditions ?? [];
  const known = conditions.filter(isKnown);
  const named = [...view.columns, ...view.sort.map(({ column }) => column)];
  const goneColumns = [...new Set(named.filter((column) => !isIn(columnIds, column)))];
  const columns = view.columns.filter((column) => isIn(columnIds, column));
  const missing = columnIds.filter((column) => !columns.includes(column));
  return {
    view: {
      ...view,
      filter: { ...view.filter, conditions: known },
      sort: view.sort.filter(({ column }) => isIn(columnIds, column)),
      columns: [...columns, ...missing],
    },
    gone: [
      ...goneColumns.map((column) => `column “${column}”`),
      ...conditions.filter((one) => !isKnown(one)).map(nameOf),
      ...removedConnections(known, connectionIds),
    ],
  };
};
