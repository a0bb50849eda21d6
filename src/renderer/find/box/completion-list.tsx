import type { Completion } from './complete.ts';
import styles from './query-box.module.css';

export const optionId = (listId: string, index: number): string => `${listId}option${index}`;

export interface CompletionListProps {
  readonly id: string;
  readonly completions: readonly Completion[];
  /** −1 while none is chosen: Enter then searches for what was typed. */
  readonly active: number;
  readonly onChoose: (completion: Completion) => void;
}

/** What can stand at the caret. The focus stays in the box (`aria-activedescendant`). */
export const CompletionList = ({ id, completions, active, onChoose }: CompletionListProps) => (
  <div className={styles['popup']}>
    <ul id={id} role="listbox" aria-label="Completions">
      {completions.map((one, index) => (
        <li
          key={one.insert}
          id={optionId(id, index)}
          role="option"
          aria-selected={index === active}
          className={styles['option']}
          // Before the box loses the focus.
          onPointerDown={(event) => {
            event.preventDefault();
            onChoose(one);
          }}
        >
          <span className={styles['optionTitle']}>{one.title}</span>
          <span className={styles['hint']}>{one.hint}</span>
        </li>
      ))}
    </ul>
    <p role="status" className="visually-hidden">
      {completions.length === 1 ? '1 completion' : `${completions.length} completions`}
    </p>
  </div>
);
