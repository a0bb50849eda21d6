import type { TimeRange } from '../../shared/page.ts';
import { hullOf, type DayView } from './day-view.ts';

/** A month as a row of the calendar. */
export interface MonthRow {
  readonly year: number;
  readonly month: number;
  readonly days: readonly DayView[];
  readonly calls: number;
  /** Days with something to fetch, and one span that holds it all. */
  readonly gapDays: number;
  readonly gap: TimeRange | null;
}

const rowOf = (days: readonly DayView[], { year, month }: DayView['day']): MonthRow => {
  const gaps = days.flatMap(({ gap }) => (gap === null ? [] : [gap]));
  return {
    year,
    month,
    days,
    calls: days.reduce((sum, { span }) => sum + span.held, 0),
    gapDays: gaps.length,
    gap: hullOf(gaps),
  };
};

/** Months, newest first: what happened last is what is looked at. */
export const monthRows = (days: readonly DayView[]): readonly MonthRow[] => {
  const months: DayView[][] = [];
  for (const view of days) {
    if (view.day.day === 1 || months.length === 0) months.push([]);
    months.at(-1)?.push(view);
  }
  return months
    .flatMap((ofMonth) => (ofMonth[0] === undefined ? [] : [rowOf(ofMonth, ofMonth[0].day)]))
    .reverse();
};

/** A day's place: row from the top, column from the left, both from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

const steps: Readonly<Record<string, Place>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
};

const clamp = (value: number, last: number): number => Math.min(Math.max(value, 0), last);

/** Where a key leads in a grid whose rows have so many cells; `null` for a key that leads nowhere. */
export const placeAfter = (
  { row, column }: Place,
  key: string,
  isCtrl: boolean,
  lengths: readonly number[],
): Place | null => {
  const lastRow = lengths.length - 1;
  const within = (to: Place): Place => {
    const inRow = clamp(to.row, lastRow);
    return { row: inRow, column: clamp(to.column, (lengths[inRow] ?? 1) - 1) };
  };
  if (key === 'Home') return within({ row: isCtrl ? 0 : row, column: 0 });
  if (key === 'End') return within({ row: isCtrl ? lastRow : row, column: Infinity });
  if (key === 'PageUp' || key === 'PageDown') {
    return within({ row: row + (key === 'PageUp' ? -12 : 12), column });
  }
  const step = steps[key];
  return step === undefined ? null : within({ row: row + step.row, column: column + step.column });
};
