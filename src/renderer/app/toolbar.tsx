import { PhoneIncoming } from 'lucide-react';

import { ListUnitControl } from '../calls/list-unit.tsx';
import { useConnectionsStore } from '../connections/connections-store.ts';
import { Button } from '../ui/button.tsx';
import { useDialogsStore } from './dialogs-store.ts';
import { ExportButton } from './export-button.tsx';
import { PausedNote } from './paused-note.tsx';
import { SearchBox } from './search-box.tsx';
import { SyncButtons } from './sync-buttons.tsx';
import styles from './toolbar.module.css';

/** What can be done with the list of calls. */
export const Toolbar = () => {
  const open = useDialogsStore((state) => state.open);
  const hasConnections = useConnectionsStore((state) => (state.connections?.length ?? 0) > 0);
  return (
    <div role="group" aria-label="Call actions" className={styles['toolbar']}>
      <SyncButtons />
      <PausedNote />
      <ListUnitControl />
      <SearchBox />
      <Button
        icon={PhoneIncoming}
        aria-disabled={!hasConnections}
        onClick={() => (hasConnections ? open({ kind: 'look-up-call' }) : undefined)}
      >
        Look up a call…
      </Button>
      <ExportButton />
    </div>
  );
};
