import { useId } from 'react';

import styles from './choice.module.css';

export interface ChoiceOption<V extends string> {
  readonly value: V;
  readonly title: string;
  readonly hint?: string;
  /** What it does cannot be undone. */
  readonly isDanger?: boolean;
}

export interface ChoiceProps<V extends string> {
  readonly legend: string;
  readonly value: V;
  readonly options: readonly ChoiceOption<V>[];
  readonly onChange: (value: V) => void;
}

/** One of a few answers, each with what it means. */
export const Choice = <V extends string>({ legend, value, options, onChange }: ChoiceProps<V>) => {
  const id = useId();
  return (
    <fieldset className={styles['choice']}>
      <legend>{legend}</legend>
      {options.map((option) => (
        <div key={option.value} className={styles['option']}>
          <input
            type="radio"
            id={id + option.value}
            name={id}
            checked={option.value === value}
            aria-describedby={option.hint === undefined ? undefined : `${id}${option.value}-hint`}
            onChange={() => onChange(option.value)}
          />
          <label htmlFor={id + option.value}>{option.title}</label>
          {option.hint === undefined ? null : (
            <p
              id={`${id}${option.value}-hint`}
              className={styles[option.isDanger === true ? 'danger' : 'hint']}
            >
              {option.hint}
            </p>
          )}
        </div>
      ))}
    </fieldset>
  );
};
