import { useMemo, useRef, useState, type KeyboardEvent, type SyntheticEvent } from 'react';

import type { TimeRange } from '../../shared/page.ts';
import { CalendarMonth } from './calendar-month.tsx';
import { monthRows, placeAfter, type MonthRow, type Place } from './calendar-rows.ts';
import styles from './coverage.module.css';
import type { DayView } from './day-view.ts';
import { dayWords } from './day-words.ts';

export interface CoverageCalendarProps {
  /** Names the grid. */
  readonly label: string;
  readonly days: readonly DayView[];
  /** A sync of the connection is under way: nothing else can be fetched meanwhile. */
  readonly isBusy: boolean;
  readonly onFetch: (range: TimeRange) => void;
}

const dayNumbers = Array.from({ length: 31 }, (_, at) => at + 1);

const placeOf = ({ target }: SyntheticEvent): Place | null => {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
  if (cell === null) return null;
  return { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) };
};

const dayAt = (rows: readonly MonthRow[], place: Place | null): DayView | null =>
  place === null ? null : (rows[place.row]?.days[place.column] ?? null);

const Head = () => (
  <div role="row" aria-rowindex={1} className={styles['month']}>
    <div role="columnheader" aria-colindex={1}>
      <span className="visually-hidden">Month</span>
    </div>
    {dayNumbers.map((number) => (
      <div
        key={number}
        role="columnheader"
        aria-colindex={number + 1}
        className={styles['dayNumber']}
      >
        {number}
      </div>
    ))}
    <div role="columnheader" aria-colindex={33} className={styles['monthEnd']}>
      <span className="visually-hidden">Calls of the month</span>
    </div>
  </div>
);

/** Where today is, or the last day when the calendar ends before it. */
const firstPlace = (rows: readonly MonthRow[]): Place => {
  const days = rows[0]?.days ?? [];
  const today = days.findLastIndex(({ look }) => look !== 'future');
  return { row: 0, column: Math.max(0, today) };
};

/** A month a line, a day a cell. Arrow keys walk, Enter or a click on a gap fetches it. */
export const CoverageCalendar = ({ label, days, isBusy, onFetch }: CoverageCalendarProps) => {
  const grid = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => monthRows(days), [days]);
  const [walked, setWalked] = useState<Place | null>(null);
  const [pointed, setPointed] = useState<Place | null>(null);
  const place = dayAt(rows, walked) === null ? firstPlace(rows) : (walked ?? firstPlace(rows));

  const fetchAt = (at: Place | null): void => {
    const gap = dayAt(rows, at)?.gap ?? null;
    if (gap !== null && !isBusy) onFetch(gap);
  };

  const press = (event: KeyboardEvent): void => {
    const from = placeOf(event);
    if (from === null) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      fetchAt(from);
      return;
    }
    const lengths = rows.map((row) => row.days.length);
    const to = placeAfter(from, event.key, event.ctrlKey || event.metaKey, lengths);
    if (to === null) return;
    event.preventDefault();
    grid.current
      ?.querySelector<HTMLElement>(`[data-row="${to.row}"][data-column="${to.column}"]`)
      ?.focus();
  };

  const shown = dayAt(rows, pointed ?? walked);
  return (
    <>
      <div className={styles['frame']}>
        <div
          ref={grid}
          role="grid"
          aria-label={label}
          aria-readonly="true"
          aria-rowcount={rows.length + 1}
          aria-colcount={33}
          className={styles['calendar']}
          onKeyDown={press}
          onClick={(event) => fetchAt(placeOf(event))}
          onFocus={(event) => setWalked(placeOf(event) ?? walked)}
          onPointerOver={(event) => setPointed(placeOf(event))}
          onPointerLeave={() => setPointed(null)}
        >
          <Head />
          {rows.map((month, row) => (
            <CalendarMonth
              key={`${month.year}-${month.month}`}
              month={month}
              row={row}
              tabColumn={row === place.row ? place.column : null}
              isBusy={isBusy}
              onFetch={({ gap }) => (gap === null ? undefined : onFetch(gap))}
            />
          ))}
        </div>
      </div>
      {/* The same words as the day's name and tooltip, where they can be read at leisure. */}
      <p aria-hidden className={styles['shown']}>
        {shown === null ? ' ' : dayWords(shown)}
        {shown?.gap == null || isBusy ? '' : ' · click to fetch'}
      </p>
    </>
  );
};
