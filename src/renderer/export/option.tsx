import { useId, type ComponentProps } from 'react';

import styles from './export.module.css';

export interface OptionProps extends ComponentProps<'input'> {
  readonly type: 'radio' | 'checkbox';
  /** The accessible name, and nothing else in it. */
  readonly label: string;
  /** Beside the label: how many. */
  readonly note?: string;
  /** Below it: what it does. */
  readonly hint?: string;
}

/** A radio button or checkbox with what belongs to it; note and hint describe, they do not name. */
export const Option = ({ label, note, hint, ...input }: OptionProps) => {
  const id = useId();
  const described = [note === undefined ? '' : `${id}note`, hint === undefined ? '' : `${id}hint`];
  return (
    <div className={styles['option']}>
      <input id={id} aria-describedby={described.join(' ').trim() || undefined} {...input} />
      <label htmlFor={id}>{label}</label>
      {note === undefined ? null : (
        <span id={`${id}note`} className={styles['note']}>
          {note}
        </span>
      )}
      {hint === undefined ? null : (
        <p id={`${id}hint`} className={styles['hint']}>
          {hint}
        </p>
      )}
    </div>
  );
};
