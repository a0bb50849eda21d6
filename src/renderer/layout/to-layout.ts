import { isActionId, type ActionId } from '../../shared/actions.ts';
import type { Since } from '../../shared/coverage.ts';
import type { Layout } from '../../shared/layout.ts';
import { screens, type Screen } from '../../shared/screens.ts';
import {
  columnIds,
  type ColumnId,
  type Filter,
  type ListUnit,
  type SortKey,
} from '../archive/view.ts';
import { isFiltered } from '../calls/calls-store.ts';
import { docks, type Dock } from '../calls/details-frame-store.ts';
import { densities, type Density } from '../calls/grid-layout-store.ts';
import { isKnownCondition } from '../find/views/usable-view.ts';
import { isZone, type Zone } from '../format/zone-store.ts';
import type { SessionKey } from '../../shared/session.ts';

/** What of the stores comes back after a restart. */
export interface Arrangement {
  readonly screen: Screen;
  readonly activeKey: SessionKey | null;
  readonly sort: readonly SortKey[];
  readonly columns: readonly ColumnId[];
  readonly columnWidths: Readonly<Partial<Record<ColumnId, number>>>;
  readonly dock: Dock;
  readonly paneSizes: Readonly<Record<Dock, number>>;
  readonly recent: readonly ActionId[];
  readonly pinned: readonly ColumnId[];
  readonly density: Density;
  /** The zone that was chosen; `null` for the computer's. */
  readonly zone: Zone | null;
  readonly isHistogramOpen: boolean;
  readonly isPage: boolean;
  readonly filter: Filter;
  readonly unit: ListUnit;
}

const histogram = 'histogram';

const sinces = ['new', 'changed', 'gone'] as const satisfies readonly Since[];

const units = ['calls', 'conversations'] as const satisfies readonly ListUnit[];

const isColumn = (id: string): id is ColumnId => (columnIds as readonly string[]).includes(id);

const isScreen = (name: string): name is Screen => (screens as readonly string[]).includes(name);

const isDock = (name: string | undefined): name is Dock =>
  (docks as readonly (string | undefined)[]).includes(name);

/** The width came first, and has the plain name. */
const toPanes = ({ right, below }: Arrangement['paneSizes']): Layout['panes'] => ({
  details: right,
  'details-below': below,
});

const filterIn = ({ filter, unit }: Arrangement): Pick<Layout, 'filter'> => {
  if (!isFiltered(filter) && unit === 'calls') return {};
  const { text, conditions = [], since = null } = filter;
  return { filter: { text, conditions, since, unit } };
};

export const toLayout = (arrangement: Arrangement): Layout => ({
  screen: arrangement.screen,
  activeCall: arrangement.activeKey,
  sort: arrangement.sort,
  columns: arrangement.columns.map((id) => ({
    id,
    width: arrangement.columnWidths[id] ?? null,
    isPinned: arrangement.pinned.includes(id),
  })),
  knownColumns: columnIds,
  panes: toPanes(arrangement.paneSizes),
  dock: arrangement.dock,
  ...(arrangement.isPage ? { isPage: true } : {}),
  ...filterIn(arrangement),
  recentActions: arrangement.recent,
  zone: arrangement.zone,
  density: arrangement.density,
  closed: arrangement.isHistogramOpen ? [] : [histogram],
});

/** The columns as they stood, those that a newer version has brought at the end. */
const columnsOf = ({ columns, knownColumns }: Layout): readonly ColumnId[] => {
  const kept = [...new Set(columns.map(({ id }) => id))].filter(isColumn);
  const added = columnIds.filter((id) => !knownColumns.includes(id) && !kept.includes(id));
  return kept.length === 0 ? columnIds : [...kept, ...added];
};

/** A size that nobody chose stays as it is. */
const sizesOf = (
  { panes }: Layout,
  { right, below }: Arrangement['paneSizes'],
): Arrangement['paneSizes'] => ({
  right: panes['details'] ?? right,
  below: panes['details-below'] ?? below,
});

const sortOf = ({ sort }: Layout): readonly SortKey[] =>
  sort.flatMap(({ column, direction }) => (isColumn(column) ? [{ column, direction }] : []));

const widthsOf = ({ columns }: Layout): Arrangement['columnWidths'] =>
  Object.fromEntries(
    columns.flatMap(({ id, width }) => (width === null || !isColumn(id) ? [] : [[id, width]])),
  );

const pinnedOf = ({ columns }: Layout): readonly ColumnId[] =>
  columns.flatMap(({ id, isPinned }) => (isPinned === true && isColumn(id) ? [id] : []));

const densityOf = (name: string | undefined): Partial<Arrangement> => {
  const density = densities.find((one) => one === name);
  return density === undefined ? {} : { density };
};

/** Without what this version does not know; a list that was narrowed by that alone shows all. */
const narrowedBy = ({ filter }: Layout): Partial<Arrangement> => {
  if (filter === undefined) return {};
  const { text, since } = filter;
  const conditions = filter.conditions.filter(isKnownCondition);
  return {
    filter: { text, conditions, since: sinces.find((one) => one === since) ?? null },
    unit: units.find((one) => one === filter.unit) ?? 'calls',
  };
};

/** What the layout says that this version knows; nothing for a screen or an order that is gone. */
export const fromLayout = (
  layout: Layout,
  sizes: Arrangement['paneSizes'],
): Partial<Arrangement> => {
  const sort = sortOf(layout);
  return {
    ...(isScreen(layout.screen) ? { screen: layout.screen } : {}),
    activeKey: layout.activeCall,
    ...(sort.length === 0 ? {} : { sort }),
    columns: columnsOf(layout),
    columnWidths: widthsOf(layout),
    ...(isDock(layout.dock) ? { dock: layout.dock } : {}),
    paneSizes: sizesOf(layout, sizes),
    isPage: layout.isPage === true,
    ...narrowedBy(layout),
    pinned: pinnedOf(layout),
    ...densityOf(layout.density),
    zone: typeof layout.zone === 'string' && isZone(layout.zone) ? layout.zone : null,
    isHistogramOpen: layout.closed?.includes(histogram) !== true,
    recent: layout.recentActions.filter(isActionId),
  };
};
