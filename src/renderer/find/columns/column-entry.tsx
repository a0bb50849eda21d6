import { ArrowDown, ArrowUp, Pin } from 'lucide-react';

import type { ColumnId } from '../../archive/view.ts';
import { columnTitles } from '../../format/column-titles.ts';
import { Button } from '../../ui/button.tsx';
import { moved, pinToggled, toggled, type Arranged } from './arrange-columns.ts';
import styles from './columns-menu.module.css';

export interface ColumnEntryProps {
  readonly id: ColumnId;
  readonly arranged: Arranged;
  readonly onChange: (arranged: Arranged) => void;
}

/** One column: whether it is shown, whether it stays at the left, and where it stands. */
export const ColumnEntry = ({ id, arranged, onChange }: ColumnEntryProps) => {
  const { columns, pinned } = arranged;
  const title = columnTitles[id];
  const at = columns.indexOf(id);
  const isShown = at >= 0;
  const isLast = isShown && columns.length === 1;
  return (
    <li className={styles['entry']}>
      <label className={styles['name']}>
        <input
          type="checkbox"
          aria-label={`Show ${title}`}
          checked={isShown}
          disabled={isLast}
          title={isLast ? 'One column must stay' : undefined}
          onChange={() => onChange(toggled(arranged, id))}
        />
        {title}
      </label>
      {isShown ? (
        <>
          <Button
            look="quiet"
            icon={Pin}
            className={styles['pin']}
            aria-label={`Pin ${title}`}
            aria-pressed={pinned.includes(id)}
            title="Keep at the left"
            onClick={() => onChange(pinToggled(arranged, id))}
          />
          <Button
            look="quiet"
            icon={ArrowUp}
            aria-label={`Move ${title} left`}
            aria-disabled={at === 0}
            title="To the left"
            onClick={() => onChange(moved(arranged, id, -1))}
          />
          <Button
            look="quiet"
            icon={ArrowDown}
            aria-label={`Move ${title} right`}
            aria-disabled={at === columns.length - 1}
            title="To the right"
            onClick={() => onChange(moved(arranged, id, 1))}
          />
        </>
      ) : null}
    </li>
  );
};
