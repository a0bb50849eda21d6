import { Download } from 'lucide-react';

import { ActionButton } from '../actions/action-button.tsx';
import { useCallsStore } from '../calls/calls-store.ts';
import { selectedCount } from '../calls/selection.ts';
import { formatCount } from '../format/count.ts';
import { useArchiveStore } from '../sync/archive-store.ts';
import styles from './toolbar.module.css';

/** Opens the export; shows how many calls are selected, which the status bar says in words. */
export const ExportButton = () => {
  const calls = useArchiveStore((state) => state.calls);
  const selected = useCallsStore(({ selection }) => selectedCount(selection, calls));
  return (
    <ActionButton action="export" icon={Download}>
      {selected === 0 ? null : (
        <span aria-hidden className={styles['badge']}>
          {formatCount(selected)}
        </span>
      )}
    </ActionButton>
  );
};
