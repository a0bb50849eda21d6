import { Temporal } from 'temporal-polyfill';

import type { EpochMs } from '../../../shared/session.ts';
import type { Zone } from '../../format/date-time.ts';
import { ok, upsideDown, wrong, type Bounds, type Read } from './bounds.ts';

/** A day, a minute, … on the clock of a zone. */
export interface Span {
  readonly start: EpochMs;
  /** One past its end. */
  readonly end: EpochMs;
}

/** What days are counted in, and from. */
export interface Clock {
  readonly zone: Zone;
  readonly now: EpochMs;
}

const monthNames = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });

const startOf = (date: Temporal.PlainDate, zone: Zone): EpochMs =>
  date.toZonedDateTime({ timeZone: zone }).epochMilliseconds;

const spanOfDays = (from: Temporal.PlainDate, until: Temporal.PlainDate, zone: Zone): Span => ({
  start: startOf(from, zone),
  end: startOf(until, zone),
});

export const todayIn = ({ zone, now }: Clock): Temporal.PlainDate =>
  Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate();

const noSuchDay = (year: number, month: number, day: number): string => {
  if (month < 1 || month > 12) return `There is no month ${month}. Write a date as 2025-03-01.`;
  const { daysInMonth } = Temporal.PlainYearMonth.from({ year, month });
  const name = `${monthNames.format(Date.UTC(2000, month - 1))} ${year}`;
  return `There is no day ${day} in ${name}: it has ${daysInMonth} days.`;
};

const dayOf = (text: string): Read<Temporal.PlainDate> => {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  try {
    return ok(Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }));
  } catch {
    return wrong(noSuchDay(year, month, day));
  }
};

const minuteMs = 60_000;

/** How long what was written lasts: `14:03` a minute, `14:03:05` a second. */
const lengthOf = (time: string): number => {
  if (time.includes('.')) return 1;
  return time.length > 5 ? 1_000 : minuteMs;
};

const instantOf = (local: string, offset: string, zone: Zone): Read<EpochMs> => {
  try {
    if (offset !== '') return ok(Temporal.Instant.from(local + offset).epochMilliseconds);
    const wanted = Temporal.PlainDateTime.from(local);
    const found = wanted.toZonedDateTime(zone, { disambiguation: 'earlier' });
    if (found.toPlainDateTime().equals(wanted)) return ok(found.epochMilliseconds);
    const time = local.replace('T', ' at ');
    return wrong(`${time} does not exist in ${zone}: the clocks are put forward over it.`);
  } catch {
    return wrong(`“${local.slice(11)}” is no time of day. Write 14:03 or 14:03:22.`);
  }
};

const dayTime =
  /^(\d{4}-\d\d-\d\d)[Tt_](\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?)([Zz]|[+-]\d\d:\d\d(?::\d\d)?)?$/u;

const readTime = (text: string, zone: Zone): Read<Span> | null => {
  const [, day, time, offset = ''] = dayTime.exec(text) ?? [];
  if (day === undefined || time === undefined) return null;
  const date = dayOf(day);
  if (date.kind === 'wrong') return date;
  const start = instantOf(`${day}T${time}`, offset, zone);
  if (start.kind === 'wrong') return start;
  return ok({ start: start.value, end: start.value + lengthOf(time) });
};

const readDay = (text: string, clock: Clock): Read<Span> | null => {
  const today = todayIn(clock);
  const words = { today, yesterday: today.subtract({ days: 1 }) };
  const word = words[text.toLowerCase() as keyof typeof words] as Temporal.PlainDate | undefined;
  if (word === undefined && !/^\d{4}-\d\d-\d\d$/u.test(text)) return null;
  const date = word === undefined ? dayOf(text) : ok(word);
  if (date.kind === 'wrong') return date;
  return ok(spanOfDays(date.value, date.value.add({ days: 1 }), clock.zone));
};

const readMonth = (text: string, zone: Zone): Read<Span> | null => {
  const [, year, month] = /^(\d{4})(-\d\d)?$/u.exec(text) ?? [];
  if (year === undefined) return null;
  const first = dayOf(`${year}${month ?? '-01'}-01`);
  if (first.kind === 'wrong') return first;
  const length = month === undefined ? { years: 1 } : { months: 1 };
  return ok(spanOfDays(first.value, first.value.add(length), zone));
};

/** `2025`, `2025-03`, `2025-03-01`, `2025-03-01T14:03:22`, `today`, `yesterday`. */
export const readDate = (text: string, clock: Clock): Read<Span> =>
  readTime(text, clock.zone) ??
  readDay(text, clock) ??
  readMonth(text, clock.zone) ??
  wrong(`“${text}” is no date. Write 2025-03-01, 2025-03-01T14:03, today or yesterday.`);

/** `2025-03-01`, `2025-03-01..2025-03-05`, `2025-03-01..`: the last day is in it. */
export const readDates = (text: string, clock: Clock): Read<Bounds> => {
  const dots = text.indexOf('..');
  const [low, high] = dots < 0 ? [text, text] : [text.slice(0, dots), text.slice(dots + 2)];
  const first = low === '' && dots >= 0 ? ok(null) : readDate(low, clock);
  const last = high === '' && dots >= 0 ? ok(null) : readDate(high, clock);
  if (first.kind === 'wrong') return first;
  if (last.kind === 'wrong') return last;
  const [min, max] = [first.value?.start ?? null, last.value === null ? null : last.value.end - 1];
  return min !== null && max !== null && min > max
    ? wrong(upsideDown(low, high).replace('more than', 'after'))
    : ok({ min, max });
};

const zoned = (at: EpochMs, zone: Zone): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);

const isStartOfDay = (at: EpochMs, zone: Zone): boolean =>
  zoned(at, zone).startOfDay().epochMilliseconds === at;

/** The hour that a clock shows twice is told apart by its offset. */
const writeTime = (at: EpochMs, length: number, zone: Zone): string => {
  const time = zoned(at, zone);
  const local = time.toPlainDateTime();
  const later = local.toZonedDateTime(zone, { disambiguation: 'later' }).epochMilliseconds;
  const earlier = local.toZonedDateTime(zone, { disambiguation: 'earlier' }).epochMilliseconds;
  const digits = { [minuteMs]: 'minute', 1_000: 'second' } as const;
  const unit = digits[length as keyof typeof digits] as 'minute' | 'second' | undefined;
  const options =
    unit === undefined
      ? ({ fractionalSecondDigits: 3 } as const)
      : ({ smallestUnit: unit } as const);
  return local.toString(options) + (later === earlier ? '' : time.offset);
};

const lengthAt = (at: EpochMs, zone: Zone): number => {
  const { second, millisecond } = zoned(at, zone);
  if (millisecond !== 0) return 1;
  return second === 0 ? minuteMs : 1_000;
};

/** The instant as the start of the longest span that begins with it. */
export const writeStart = (at: EpochMs, zone: Zone): string =>
  isStartOfDay(at, zone)
    ? zoned(at, zone).toPlainDate().toString()
    : writeTime(at, lengthAt(at, zone), zone);

/** The longest span that ends before the instant. */
export const writeEnd = (end: EpochMs, zone: Zone): string => {
  if (isStartOfDay(end, zone))
    return zoned(end - 1, zone)
      .toPlainDate()
      .toString();
  const length = lengthAt(end, zone);
  return writeTime(end - length, length, zone);
};
