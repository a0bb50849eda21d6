import type { EpochMs } from '../../shared/session.ts';
import {
  dayOf,
  daysIn,
  monthsBetween,
  startOfDay,
  type CalendarDay,
  type CalendarMonth,
} from '../format/calendar.ts';
import type { Zone } from '../format/date-time.ts';

/** Which days a calendar shows, and where in time they begin. */
export interface CalendarDays {
  readonly days: readonly CalendarDay[];
  /**
   * For `Archive.coverage`: all time before the first day is span 0, day i is span i + 1. One
   * question for everything, so that its answer belongs together.
   */
  readonly borders: readonly EpochMs[];
}

/** A call with a wild time must not make a calendar of centuries. */
const mostYears = 20;

const daysOfMonth = (month: CalendarMonth): readonly CalendarDay[] =>
  Array.from({ length: daysIn(month) }, (_, at) => ({ ...month, day: at + 1 }));

/** Whole months, from the one that holds `first` to the present one. */
export const calendarDays = (first: EpochMs, now: EpochMs, zone: Zone): CalendarDays => {
  const today = dayOf(now, zone);
  const earliest = startOfDay({ ...today, year: today.year - mostYears }, zone);
  const from = dayOf(Math.min(now, Math.max(first, earliest)), zone);
  const days = monthsBetween(from, today).flatMap(daysOfMonth);
  const last = days.at(-1) ?? today;
  const after = startOfDay({ ...last, day: last.day + 1 }, zone);
  return { days, borders: [0, ...days.map((day) => startOfDay(day, zone)), after] };
};
