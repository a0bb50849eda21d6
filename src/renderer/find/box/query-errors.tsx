import type { QueryError } from '../query/read-token.ts';
import styles from './query-box.module.css';

export interface QueryErrorsProps {
  readonly id: string;
  readonly typed: string;
  readonly errors: readonly QueryError[];
  /** Told, but not drawn, while the completions stand there. */
  readonly isHidden: boolean;
}

/** What cannot be read: what was typed, marked where it is, and a sentence each. */
export const QueryErrors = ({ id, typed, errors, isHidden }: QueryErrorsProps) => (
  <span id={id} role="status" className={styles['errors']} hidden={errors.length === 0 || isHidden}>
    {errors.map(({ from, to, sentence }) => (
      <span key={`${from}${sentence}`} className={styles['error']}>
        <span className={styles['typed']} aria-hidden>
          {typed.slice(0, from)}
          <mark>{typed.slice(from, to)}</mark>
          {typed.slice(to)}
        </span>
        {sentence}
      </span>
    ))}
  </span>
);
