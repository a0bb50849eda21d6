import { PhoneIncoming } from 'lucide-react';

import { ActionButton } from '../actions/action-button.tsx';
import { ListUnitControl } from '../calls/list-unit.tsx';
import { ExportButton } from './export-button.tsx';
import { PausedNote } from './paused-note.tsx';
import { SearchBox } from './search-box.tsx';
import { SyncButtons } from './sync-buttons.tsx';
import styles from './toolbar.module.css';

/** What can be done with the list of calls. */
export const Toolbar = () => (
  <div role="group" aria-label="Call actions" className={styles['toolbar']}>
    <SyncButtons />
    <PausedNote />
    <ListUnitControl />
    <SearchBox />
    <ActionButton action="look-up-call" icon={PhoneIncoming} whyNot="Add a connection first" />
    <ExportButton />
  </div>
);
