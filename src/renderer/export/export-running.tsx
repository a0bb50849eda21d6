import { countOf, formatCount } from '../format/count.ts';
import { Button } from '../ui/button.tsx';
import { DialogBody, DialogButtons } from '../ui/dialog.tsx';
import styles from './export.module.css';
import type { ExportProgress } from './run-export.ts';

export interface ExportRunningProps {
  readonly progress: ExportProgress;
  readonly onCancel: () => void;
}

export const ExportRunning = ({ progress, onCancel }: ExportRunningProps) => {
  const { written, rowCount } = progress;
  return (
    <>
      <DialogBody>
        <p>
          {formatCount(written)} of {countOf(rowCount, 'call')} written
        </p>
        <progress
          className={styles['progress']}
          aria-label="Calls written"
          value={written}
          max={rowCount}
        />
      </DialogBody>
      <DialogButtons>
        <Button onClick={onCancel}>Cancel</Button>
      </DialogButtons>
    </>
  );
};
