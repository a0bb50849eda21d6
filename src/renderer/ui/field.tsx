import { useId, type ReactNode } from 'react';

import styles from './field.module.css';

/** The attributes that tie a control to its label, hint and problem. */
export interface ControlProps {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

export interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  /** The sentence saying what is wrong with the value. */
  readonly problem?: string | undefined;
  readonly children: (control: ControlProps) => ReactNode;
}

/** A labelled control with its hint and its problem below it. */
export const Field = ({ label, hint, problem, children }: FieldProps) => {
  const id = useId();
  const hintId = hint === undefined ? null : `${id}hint`;
  const problemId = problem === undefined ? null : `${id}problem`;
  const described = [problemId, hintId].filter((part) => part !== null).join(' ');
  return (
    <div className={styles['field']}>
      <label className={styles['label']} htmlFor={id}>
        {label}
      </label>
      {children({
        id,
        'aria-describedby': described === '' ? undefined : described,
        'aria-invalid': problem === undefined ? undefined : true,
      })}
      {problemId === null ? null : (
        <p id={problemId} className={styles['problem']}>
          {problem}
        </p>
      )}
      {hintId === null ? null : (
        <p id={hintId} className={styles['hint']}>
          {hint}
        </p>
      )}
    </div>
  );
};
