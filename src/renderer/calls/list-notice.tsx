import type { ReactNode } from 'react';

import styles from './calls.module.css';

export interface ListNoticeProps {
  readonly title: string;
  readonly sentence: string;
  readonly children?: ReactNode;
}

/** What stands where the rows would be: nothing found, nothing there, nothing readable. */
export const ListNotice = ({ title, sentence, children }: ListNoticeProps) => (
  <div className={styles['notice']} role="status">
    <h2>{title}</h2>
    <p>{sentence}</p>
    {children}
  </div>
);
