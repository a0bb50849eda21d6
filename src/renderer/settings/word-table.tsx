import styles from './how-calls-are-read.module.css';
import type { WordTable as Table } from './word-rows.ts';

export interface WordTableProps extends Table {
  /** Whose words they are: the head of the first column. */
  readonly whose: string;
  /** The head of the second; without it there are two columns. */
  readonly readAs?: string;
}

/** The provider's word, what it is read as, and the sentence that says why. */
export const WordTable = ({ title, rows, note, whose, readAs }: WordTableProps) => (
  <>
    <h3 className={styles['title']}>{title}</h3>
    {note === null ? null : <p className={styles['note']}>{note}</p>}
    {rows.length === 0 ? null : (
      <table className={styles['table']} aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{whose}</th>
            {readAs === undefined ? null : <th scope="col">{readAs}</th>}
            <th scope="col">What it means</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.word}>
              <th scope="row">
                <code>{row.word}</code>
              </th>
              {readAs === undefined ? null : <td>{row.readAs}</td>}
              <td>{row.sentence}</td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
  </>
);
