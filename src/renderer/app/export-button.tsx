import { Download } from 'lucide-react';

import { useCallsStore } from '../calls/calls-store.ts';
import { selectedCount } from '../calls/selection.ts';
import { formatCount } from '../format/count.ts';
import { useArchiveStore } from '../sync/archive-store.ts';
import { Button } from '../ui/button.tsx';
import { useDialogsStore } from './dialogs-store.ts';
import styles from './toolbar.module.css';

/** Opens the export; shows how many calls are selected, which the status bar says in words. */
export const ExportButton = () => {
  const open = useDialogsStore((state) => state.open);
  const calls = useArchiveStore((state) => state.calls);
  const selected = useCallsStore(({ selection }) => selectedCount(selection, calls));
  return (
    <Button
      icon={Download}
      aria-disabled={calls === 0}
      onClick={() => (calls === 0 ? undefined : open({ kind: 'export' }))}
    >
      Export…
      {selected === 0 ? null : (
        <span aria-hidden className={styles['badge']}>
          {formatCount(selected)}
        </span>
      )}
    </Button>
  );
};
