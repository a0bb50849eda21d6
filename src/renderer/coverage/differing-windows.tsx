import type { LedgerWindow } from '../../shared/coverage.ts';
import type { TimeRange } from '../../shared/page.ts';
import { formatCount } from '../format/count.ts';
import { formatDateTime } from '../format/date-time.ts';
import { shownZone } from '../format/zone-store.ts';
import { unknown } from '../format/duration.ts';
import { Button } from '../ui/button.tsx';
import styles from './coverage.module.css';

export interface DifferingWindowsProps {
  readonly windows: readonly LedgerWindow[];
  readonly isBusy: boolean;
  readonly onFetch: (range: TimeRange) => void;
}

/** Where the provider's number is not what came, however often it was asked. */
export const DifferingWindows = ({ windows, isBusy, onFetch }: DifferingWindowsProps) => {
  if (windows.length === 0) return null;
  const time = (at: number): string => formatDateTime(at === 0 ? null : at, shownZone());
  return (
    <section className={styles['differing']}>
      <h3>Windows whose counts differ</h3>
      <p>
        Each was read several times. Every call that came is on the shelf; the provider says a
        different number.
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">From</th>
            <th scope="col">To</th>
            <th scope="col">Provider said</th>
            <th scope="col">We hold</th>
            <th scope="col">
              <span className="visually-hidden">Read again</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {windows.map(({ from, to, said, held }) => (
            <tr key={from}>
              <td>{time(from)}</td>
              <td>{time(to)}</td>
              <td>{said === null ? unknown : formatCount(said)}</td>
              <td>{formatCount(held)}</td>
              <td>
                <Button
                  aria-disabled={isBusy}
                  onClick={() => (isBusy ? undefined : onFetch({ from, to }))}
                >
                  Read again
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
