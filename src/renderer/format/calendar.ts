import type { EpochMs } from '../../shared/session.ts';
import { offsetMinutes, type Zone } from './date-time.ts';

/** A day on a wall calendar, in whatever zone it is looked at. */
export interface CalendarDay {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  /** From 1. */
  readonly day: number;
}

export type CalendarMonth = Omit<CalendarDay, 'day'>;

const dayMs = 86_400_000;

export const dayOf = (at: EpochMs, zone: Zone): CalendarDay => {
  const local = new Date(at + offsetMinutes(at, zone) * 60_000);
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
  };
};

export const isSameDay = (a: CalendarDay, b: CalendarDay): boolean =>
  a.year === b.year && a.month === b.month && a.day === b.day;

/**
 * The first instant of a day. Midnight is not always there: some zones skip it when summer time
 * begins, and others have it twice. Tried with the offsets of the day before and the day after.
 */
export const startOfDay = (day: CalendarDay, zone: Zone): EpochMs => {
  const asUtc = Date.UTC(day.year, day.month - 1, day.day);
  const [before, after] = [asUtc - dayMs, asUtc + dayMs].map(
    (at) => asUtc - offsetMinutes(at, zone) * 60_000,
  );
  const tried = [before ?? asUtc, after ?? asUtc].sort((a, b) => a - b);
  // A zone that crossed the date line has lost the day altogether; the later guess ends it.
  return tried.find((at) => isSameDay(dayOf(at, zone), day)) ?? tried[1] ?? asUtc;
};

export const daysIn = ({ year, month }: CalendarMonth): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

export const monthAfter = ({ year, month }: CalendarMonth): CalendarMonth =>
  month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 };

/** Every month from one to another, both included; oldest first. */
export const monthsBetween = (
  first: CalendarMonth,
  last: CalendarMonth,
): readonly CalendarMonth[] => {
  const months: CalendarMonth[] = [];
  const rank = (one: CalendarMonth): number => one.year * 12 + one.month;
  for (let month = first; rank(month) <= rank(last); month = monthAfter(month)) months.push(month);
  return months;
};

const names = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const nameOf = (month: number): string => names[month - 1] ?? '';

/** `March 2024`. */
export const writeMonth = ({ year, month }: CalendarMonth): string => `${nameOf(month)} ${year}`;

/** `Mar 2024`, where there is little room. */
export const writeShortMonth = ({ year, month }: CalendarMonth): string =>
  `${nameOf(month).slice(0, 3)} ${year}`;

/** `14 Mar 2026`: day before month in letters, which no reader takes for something else. */
export const writeDay = ({ day, ...month }: CalendarDay): string =>
  `${day} ${writeShortMonth(month)}`;
