import { memo } from 'react';

import { writeMonth, writeShortMonth } from '../format/calendar.ts';
import { countOf } from '../format/count.ts';
import { Button } from '../ui/button.tsx';
import type { MonthRow } from './calendar-rows.ts';
import styles from './coverage.module.css';
import type { DayView } from './day-view.ts';
import { dayWords } from './day-words.ts';

interface DayCellProps {
  readonly view: DayView;
  readonly row: number;
  readonly column: number;
  readonly isTabStop: boolean;
}

const DayCell = ({ view, row, column, isTabStop }: DayCellProps) => {
  const words = dayWords(view);
  return (
    <div
      role="gridcell"
      aria-colindex={column + 2}
      aria-label={view.gap === null ? words : `${words}. Press Enter to fetch.`}
      title={words}
      className={styles['day']}
      data-look={view.look}
      data-gap={view.gap !== null}
      data-empty={view.look === 'fetched' && view.span.held === 0}
      data-row={row}
      data-column={column}
      tabIndex={isTabStop ? 0 : -1}
    />
  );
};

export interface CalendarMonthProps {
  readonly month: MonthRow;
  readonly row: number;
  /** The column that the Tab key reaches; `null` when it is in another row. */
  readonly tabColumn: number | null;
  readonly isBusy: boolean;
  readonly onFetch: (month: MonthRow) => void;
}

/** One line of the calendar: a month, its days, its calls, and what fetches all its gaps. */
export const CalendarMonth = memo(
  ({ month, row, tabColumn, isBusy, onFetch }: CalendarMonthProps) => (
    <div role="row" aria-rowindex={row + 2} className={styles['month']}>
      <div role="rowheader" aria-colindex={1} className={styles['monthName']}>
        <span aria-hidden>{writeShortMonth(month)}</span>
        <span className="visually-hidden">{writeMonth(month)}</span>
      </div>
      {month.days.map((view, column) => (
        <DayCell
          key={view.day.day}
          view={view}
          row={row}
          column={column}
          isTabStop={column === tabColumn}
        />
      ))}
      <div role="gridcell" aria-colindex={33} className={styles['monthEnd']}>
        <span>{countOf(month.calls, 'call')}</span>
        {month.gap === null ? null : (
          <Button
            className={styles['fetchMonth']}
            aria-disabled={isBusy}
            aria-label={`Fetch ${countOf(month.gapDays, 'day')} of ${writeMonth(month)}`}
            onClick={() => (isBusy ? undefined : onFetch(month))}
          >
            Fetch {countOf(month.gapDays, 'day')}
          </Button>
        )}
      </div>
    </div>
  ),
);

CalendarMonth.displayName = 'CalendarMonth';
