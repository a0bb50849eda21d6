import { rangeColumns, valueColumns, type Condition } from '../../archive/condition.ts';
import { columnIds } from '../../archive/view.ts';
import { isZone } from '../../format/zone-store.ts';
import type { SavedView } from '../../archive/saved-view.ts';

export interface UsableView {
  readonly view: SavedView;
  /** What the view names and is no more, for a sentence. */
  readonly gone: readonly string[];
}

const isIn = (known: readonly string[], one: string): boolean => known.includes(one);

/** A version of the app to come may have stored what this one does not know. */
export const isKnownCondition = (condition: object): condition is Condition => {
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

/** The view's own that are still there, and those that the app did not have when it was saved. */
const columnsOf = ({ columns, knownColumns }: SavedView): Pick<SavedView, 'columns'> => {
  if (columns === undefined) return {};
  const kept = columns.filter((column) => isIn(columnIds, column));
  const known = knownColumns ?? columns;
  const added = columnIds.filter((column) => !isIn(known, column) && !isIn(kept, column));
  return { columns: kept.length === 0 ? columnIds : [...kept, ...added] };
};

/** The rules of zones come with the app’s version, and some are taken out. */
const goneZone = ({ zone }: SavedView): readonly string[] =>
  typeof zone === 'string' && !isZone(zone) ? [`time zone “${zone}”`] : [];

/** The view without what is gone: columns, orders and filters; a gone connection stays named. */
export const usableView = (view: SavedView, connectionIds: readonly string[]): UsableView => {
  const conditions = view.filter.conditions ?? [];
  const known = conditions.filter(isKnownCondition);
  const named = [...(view.columns ?? []), ...view.sort.map(({ column }) => column)];
  const goneColumns = [...new Set(named.filter((column) => !isIn(columnIds, column)))];
  return {
    view: {
      ...view,
      filter: { ...view.filter, conditions: known },
      sort: view.sort.filter(({ column }) => isIn(columnIds, column)),
      ...columnsOf(view),
      ...(goneZone(view).length === 0 ? {} : { zone: null }),
      ...(view.pinned === undefined
        ? {}
        : { pinned: view.pinned.filter((column) => isIn(columnIds, column)) }),
    },
    gone: [
      ...goneColumns.map((column) => `column “${column}”`),
      ...conditions.filter((one) => !isKnownCondition(one)).map(nameOf),
      ...goneZone(view),
      ...removedConnections(known, connectionIds),
    ],
  };
};
