import styles from './coverage.module.css';
import { dayLooks, type DayView } from './day-view.ts';
import { lookWords } from './day-words.ts';

const always = new Set(['fetched', 'partly', 'never', 'beyond', 'future']);

/** What the marks mean; the rarer ones only where there are any. */
export const Legend = ({ days }: { readonly days: readonly DayView[] }) => {
  const looks = dayLooks.filter(
    (look) => always.has(look) || days.some((one) => one.look === look),
  );
  return (
    <ul className={styles['legend']} aria-label="Legend">
      <li>
        <span aria-hidden className={styles['day']} data-look="fetched" data-empty="true" />
        Fetched, no calls
      </li>
      {looks.map((look) => (
        <li key={look}>
          <span aria-hidden className={styles['day']} data-look={look} />
          {lookWords[look]}
        </li>
      ))}
    </ul>
  );
};
