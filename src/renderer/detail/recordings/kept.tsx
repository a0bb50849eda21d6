import { Save, Trash2 } from 'lucide-react';
import { useState } from 'react';

import type { KeptRecording } from '../../../shared/recording.ts';
import { formatBytes } from '../../format/bytes.ts';
import { formatDateTime } from '../../format/date-time.ts';
import { shownZone } from '../../format/zone-store.ts';
import { AlertDialog } from '../../ui/alert-dialog.tsx';
import { Button } from '../../ui/button.tsx';
import { Player } from './player.tsx';
import styles from './recordings.module.css';

export interface KeptProps {
  readonly kept: KeptRecording;
  readonly label: string;
  readonly onSave: () => void;
  readonly onDelete: () => void;
}

/** The player of what is on this disk, and what else can be done with it. */
export const Kept = ({ kept, label, onSave, onDelete }: KeptProps) => {
  const [isAsking, setIsAsking] = useState(false);
  return (
    <>
      <Player key={kept.fetchedAt} kept={kept} label={label} />
      <div className={styles['row']}>
        <span className={styles['note']}>
          On this disk since {formatDateTime(kept.fetchedAt, shownZone()).slice(0, 16)},{' '}
          {formatBytes(kept.bytes)}
        </span>
        <span className={styles['buttons']}>
          <Button look="quiet" icon={Save} onClick={onSave}>
            Save as…
          </Button>
          <Button look="quiet" icon={Trash2} onClick={() => setIsAsking(true)}>
            Delete local copy
          </Button>
        </span>
      </div>
      {isAsking ? (
        <AlertDialog
          title={`Delete the local copy of ${label}?`}
          text="Only the copy on this disk goes. Where the provider has deleted its own, there is no other."
          confirm="Delete"
          onConfirm={onDelete}
          onClose={() => setIsAsking(false)}
        />
      ) : null}
    </>
  );
};
