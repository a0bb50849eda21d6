import type { Archive } from '../archive/contract.ts';
import { Button } from '../ui/button.tsx';
import { CallsGrid } from './calls-grid.tsx';
import styles from './calls.module.css';
import { useZone } from '../format/zone-store.ts';
import { useGridLayoutStore } from './grid-layout-store.ts';
import { EmptyList } from './empty-list.tsx';
import { ListNotice } from './list-notice.tsx';
import { useFirstBlock } from './use-first-block.ts';

export interface CallsListProps {
  readonly archive: Archive;
  readonly onEnter: () => void;
}

/** The grid, or what stands in its place while there is nothing to put into it. */
export const CallsList = ({ archive, onEnter }: CallsListProps) => {
  const zone = useZone();
  const density = useGridLayoutStore((layout) => layout.density);
  const { state, retry } = useFirstBlock(archive);
  switch (state.kind) {
    case 'loading':
      return <div className={styles['list']} aria-busy="true" />;
    case 'failed':
      return (
        <div className={styles['list']}>
          <ListNotice title="The list could not be read" sentence={state.detail}>
            <Button onClick={retry}>Try again</Button>
          </ListNotice>
        </div>
      );
    case 'ready':
      return (
        <div className={styles['list']}>
          {/* Other columns, other rows, other times or another height: another grid. */}
          <CallsGrid
            key={[state.block.view.unit, zone, density].join()}
            block={state.block}
            onEnter={onEnter}
          />
          {state.block.answer.total === 0 ? <EmptyList /> : null}
        </div>
      );
  }
};
