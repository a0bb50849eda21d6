import { Columns3 } from 'lucide-react';
import { Popover } from 'radix-ui';

import { columnIds } from '../../archive/view.ts';
import { useCallsStore } from '../../calls/calls-store.ts';
import { densities, useGridLayoutStore, type Density } from '../../calls/grid-layout-store.ts';
import { resetLayout } from '../../calls/list-look-store.ts';
import { Button } from '../../ui/button.tsx';
import badgeStyles from '../filter-bar.module.css';
import panelStyles from '../panels/panels.module.css';
import type { Arranged } from './arrange-columns.ts';
import { ColumnEntry } from './column-entry.tsx';
import styles from './columns-menu.module.css';

const densityTitles: Readonly<Record<Density, string>> = {
  comfortable: 'Comfortable',
  compact: 'Compact',
};

const DensityChoice = () => {
  const density = useGridLayoutStore((state) => state.density);
  const setDensity = useGridLayoutStore((state) => state.setDensity);
  return (
    <fieldset className={styles['density']}>
      <legend>Rows</legend>
      {densities.map((one) => (
        <label key={one}>
          <input
            type="radio"
            name="density"
            checked={one === density}
            onChange={() => setDensity(one)}
          />
          {densityTitles[one]}
        </label>
      ))}
    </fieldset>
  );
};

const change = ({ columns, pinned }: Arranged): void => {
  useGridLayoutStore.getState().setPinned(pinned);
  useCallsStore.getState().setColumns(columns);
};

const Entries = () => {
  const columns = useCallsStore((state) => state.columns);
  const pinned = useGridLayoutStore((state) => state.pinned);
  const hidden = columnIds.filter((id) => !columns.includes(id));
  return (
    <ul className={styles['entries']}>
      {[...columns, ...hidden].map((id) => (
        <ColumnEntry key={id} id={id} arranged={{ columns, pinned }} onChange={change} />
      ))}
    </ul>
  );
};

const HiddenBadge = () => {
  const hidden = useCallsStore(({ columns }) => columnIds.length - columns.length);
  if (hidden === 0) return null;
  return (
    <span className={badgeStyles['badge']} title={`${hidden} hidden`}>
      {hidden}
      <span className="visually-hidden"> hidden</span>
    </span>
  );
};

/** Which columns the list has, in which order, and which stay at the left. */
export const ColumnsMenu = () => (
  <Popover.Root>
    <Popover.Trigger asChild>
      <Button icon={Columns3}>
        Columns
        <HiddenBadge />
      </Button>
    </Popover.Trigger>
    <Popover.Portal>
      <Popover.Content
        className={`${panelStyles['panel']} ${styles['panel']}`}
        aria-label="Columns"
        align="start"
        sideOffset={4}
        collisionPadding={8}
      >
        <h2 className={panelStyles['title']}>Columns</h2>
        <Entries />
        <DensityChoice />
        <Button onClick={resetLayout}>Reset layout</Button>
      </Popover.Content>
    </Popover.Portal>
  </Popover.Root>
);
