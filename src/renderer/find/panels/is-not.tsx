import styles from './panels.module.css';

export interface IsNotProps {
  /** `is` and `is not`. */
  readonly words: readonly [string, string];
  readonly isNot: boolean;
  readonly onChange: (isNot: boolean) => void;
}

/** Turns the filter round. */
export const IsNot = ({ words, isNot, onChange }: IsNotProps) => (
  <div role="radiogroup" aria-label="Match" className={styles['isNot']}>
    {words.map((word, index) => (
      <label key={word}>
        <input
          type="radio"
          name="match"
          checked={isNot === (index === 1)}
          onChange={() => onChange(index === 1)}
        />
        {word}
      </label>
    ))}
  </div>
);
