import type { CustomCellRendererProps } from 'ag-grid-react';
import { CloudOff } from 'lucide-react';

import type { CallRow } from '../archive/answers.ts';
import styles from './calls.module.css';

const words = 'No longer at the provider';

/** A cell of a call that the provider does not list any more: its text, and the mark. */
export const GoneCell = ({ value }: CustomCellRendererProps<CallRow, string>) => (
  <>
    {value}
    <span className={styles['gone']} title={words}>
      <CloudOff size={13} aria-hidden />
      <span className="visually-hidden">{words}</span>
    </span>
  </>
);
