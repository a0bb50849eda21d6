import { Temporal } from 'temporal-polyfill';

import type { EpochMs } from '../../../shared/session.ts';
import type { Buckets, BucketUnit } from './histogram.ts';

const dayMs = 86_400_000;

/** Up to how many days each unit is drawn in: some hundred bars, which a screen has room for. */
const longest: readonly (readonly [unit: BucketUnit, days: number])[] = [
  ['hour', 7],
  ['day', 120],
  ['week', 900],
  ['month', 7_300],
  ['year', Infinity],
];

const unitFor = (days: number): BucketUnit =>
  longest.find(([, most]) => days <= most)?.[0] ?? 'year';

/** Providers have sent years such as 50000; one such call must not draw as many bars. */
const earliest = Date.UTC(1900, 0, 1);
const latest = Date.UTC(2200, 0, 1);

/** A provider’s seconds with many decimals make parts of a millisecond, which Temporal refuses. */
const bounded = (at: EpochMs): EpochMs => Math.floor(Math.min(latest, Math.max(earliest, at)));

const zoned = (at: EpochMs, timeZone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);

/** Of days from midnight to midnight, however long: summer time makes them of 23 and 25 hours. */
const firstDay = (date: Temporal.PlainDate, unit: BucketUnit): Temporal.PlainDate => {
  if (unit === 'week') return date.subtract({ days: date.dayOfWeek - 1 });
  if (unit === 'month') return date.with({ day: 1 });
  return unit === 'year' ? date.with({ month: 1, day: 1 }) : date;
};

const steps = {
  day: { days: 1 },
  week: { weeks: 1 },
  month: { months: 1 },
  year: { years: 1 },
} as const;

function* dayBorders(
  from: Temporal.ZonedDateTime,
  unit: Exclude<BucketUnit, 'hour'>,
): Generator<EpochMs> {
  const timeZone = from.timeZoneId;
  for (let date = firstDay(from.toPlainDate(), unit); ; date = date.add(steps[unit]))
    yield date.toZonedDateTime({ timeZone }).epochMilliseconds;
}

/** Hours follow one another as time does: of the hour that a clock shows twice, each is one. */
function* hourBorders(from: Temporal.ZonedDateTime): Generator<EpochMs> {
  const into = from.minute * 60_000 + from.second * 1_000 + from.millisecond;
  for (let at = from.epochMilliseconds - into; ; at += 3_600_000) yield at;
}

/** Buckets on the clock of a zone, from the one that holds the first instant to that of the last. */
export const bucketsBetween = (first: EpochMs, last: EpochMs, zone: string): Buckets => {
  const [from, to] = [bounded(first), bounded(last)];
  const unit = unitFor((to - from) / dayMs);
  const start = zoned(from, zone);
  const borders: EpochMs[] = [];
  for (const at of unit === 'hour' ? hourBorders(start) : dayBorders(start, unit)) {
    // A zone that crossed the date line has a day of no length at all.
    if (at !== borders.at(-1)) borders.push(at);
    if (at > to) break;
  }
  return { unit, borders };
};
