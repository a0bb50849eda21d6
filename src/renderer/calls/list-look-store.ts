import { columnIds, type View, type ColumnId } from '../archive/view.ts';
import { useZoneStore, type Zone } from '../format/zone-store.ts';
import { useCallsStore } from './calls-store.ts';
import { useGridLayoutStore, type Density } from './grid-layout-store.ts';

/** How the columns stand: what *Reset layout* sets back. */
export interface ListLayout {
  /** Those that are shown, from left to right. */
  readonly columns: readonly ColumnId[];
  readonly columnWidths: Readonly<Partial<Record<ColumnId, number>>>;
  readonly pinned: readonly ColumnId[];
  readonly density: Density;
}

/** All of what a view with a name holds, kept in the stores of those who draw it. */
export interface ListLook extends ListLayout {
  readonly view: View;
  /** `null` for the computer's. */
  readonly zone: Zone | null;
}

export const plainLayout: ListLayout = {
  columns: columnIds,
  columnWidths: {},
  pinned: [],
  density: 'comfortable',
};

export const currentLook = (): ListLook => {
  const { view, columns } = useCallsStore.getState();
  const { columnWidths, pinned, density } = useGridLayoutStore.getState();
  return { view, columns, columnWidths, pinned, density, zone: useZoneStore.getState().chosen };
};

export const showLook = (look: ListLook): void => {
  const { view, columns, columnWidths, pinned, density, zone } = look;
  useZoneStore.setState({ chosen: zone });
  useGridLayoutStore.setState({ columnWidths, pinned, density });
  useCallsStore.setState({ view, columns });
};

export const resetLayout = (): void => showLook({ ...currentLook(), ...plainLayout });
