import { useId, type ComponentProps } from 'react';

import styles from './field.module.css';

export interface CheckboxProps extends Omit<ComponentProps<'input'>, 'type'> {
  /** The accessible name. */
  readonly label: string;
  /** Below it: what it does. */
  readonly hint?: string;
}

/** A choice that is on or off. */
export const Checkbox = ({ label, hint, ...input }: CheckboxProps) => {
  const id = useId();
  const hintId = hint === undefined ? undefined : `${id}hint`;
  return (
    <div className={styles['checkbox']}>
      <input id={id} type="checkbox" aria-describedby={hintId} {...input} />
      <label htmlFor={id}>{label}</label>
      {hint === undefined ? null : (
        <p id={hintId} className={styles['hint']}>
          {hint}
        </p>
      )}
    </div>
  );
};
