import { useId, useState } from 'react';

import { useCallsStore } from '../calls/calls-store.ts';
import { countOf } from '../format/count.ts';
import { useZone } from '../format/zone-store.ts';
import { Button } from '../ui/button.tsx';
import { DialogBody, DialogButtons } from '../ui/dialog.tsx';
import type { ExportScope } from './export-scope.ts';
import styles from './export.module.css';
import { Option } from './option.tsx';
import { useRowCounts } from './use-row-counts.ts';

export interface ExportWish {
  readonly scope: ExportScope;
  /** What the button said. */
  readonly rowCount: number;
  readonly isSpreadsheetSafe: boolean;
}

export interface ExportFormProps {
  readonly onExport: (wish: ExportWish) => void;
  readonly onCancel: () => void;
}

const counted = (rowCount: number | undefined): string =>
  rowCount === undefined ? 'counting…' : countOf(rowCount, 'call');

/** Whether it is plain, without counting, that nothing is selected. */
const useHasSelection = (): boolean =>
  useCallsStore(({ selection }) => selection.kind === 'all-but' || selection.keys.size > 0);

export const ExportForm = ({ onExport, onCancel }: ExportFormProps) => {
  const counts = useRowCounts();
  const hasSelection = useHasSelection();
  const zone = useZone();
  const [chosen, setChosen] = useState<ExportScope | null>(null);
  const [isSpreadsheetSafe, setIsSpreadsheetSafe] = useState(false);
  const countId = useId();
  // Until a person chooses: the selection if there is one.
  const scope = chosen ?? (hasSelection ? 'selected' : 'view');
  const rowCount = counts?.[scope] ?? 0;
  return (
    <>
      <DialogBody>
        <fieldset className={styles['group']}>
          <legend className="visually-hidden">Which calls</legend>
          <Option
            type="radio"
            name="scope"
            label="Selected calls"
            note={counted(counts?.selected)}
            disabled={!hasSelection}
            checked={scope === 'selected'}
            onChange={() => setChosen('selected')}
          />
          <Option
            type="radio"
            name="scope"
            label="All calls in this view"
            note={counted(counts?.view)}
            checked={scope === 'view'}
            onChange={() => setChosen('view')}
          />
        </fieldset>
        <Option
          type="checkbox"
          label="Spreadsheet-safe"
          hint="Cells that a spreadsheet would run as a formula begin with an apostrophe. Phone numbers stay as they are."
          checked={isSpreadsheetSafe}
          onChange={({ target }) => setIsSpreadsheetSafe(target.checked)}
        />
        <p className={styles['facts']}>CSV, UTF-8 · columns as in the list · Times in {zone}</p>
        <p id={countId} className="visually-hidden">
          {counted(counts?.[scope])}
        </p>
      </DialogBody>
      <DialogButtons>
        <Button onClick={onCancel}>Cancel</Button>
        <Button
          look="primary"
          aria-label="Export"
          aria-describedby={countId}
          disabled={rowCount === 0}
          onClick={() => onExport({ scope, rowCount, isSpreadsheetSafe })}
        >
          <span aria-hidden>
            {rowCount === 0 ? 'Export' : `Export ${countOf(rowCount, 'call')}`}
          </span>
        </Button>
      </DialogButtons>
    </>
  );
};
