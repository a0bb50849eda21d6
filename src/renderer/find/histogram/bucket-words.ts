import type { Buckets } from '../../archive/histogram/histogram.ts';
import { outcomeTitles } from '../../../shared/outcome.ts';
import { dayOf, isSameDay, writeDay, writeMonth } from '../../format/calendar.ts';
import { countOf, formatCount } from '../../format/count.ts';
import { formatTime, offsetMinutes, toIsoWithOffset, type Zone } from '../../format/date-time.ts';
import type { Bar } from './bars.ts';

/** Buckets that stand side by side, both ends included. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

const borderAt = ({ borders }: Buckets, at: number): number => borders[at] ?? 0;

/** `02:00`, and `02:00+01:00` where the clocks are changed within sight. */
const writeHour = (at: number, { borders }: Buckets, zone: Zone): string => {
  const time = formatTime(at, zone).slice(0, 5);
  const offsets = [borders[0] ?? at, borders.at(-1) ?? at].map((one) => offsetMinutes(one, zone));
  return offsets[0] === offsets[1] ? time : time + toIsoWithOffset(at, zone).slice(-6);
};

const days = (start: number, end: number, zone: Zone): string => {
  const [first, last] = [dayOf(start, zone), dayOf(end - 1, zone)];
  return isSameDay(first, last) ? writeDay(first) : `${writeDay(first)} to ${writeDay(last)}`;
};

/** `3 Mar 2025`, `3 Mar 2025, 14:00 to 16:00`, `March 2025`: when the buckets are. */
export const stretchWords = (buckets: Buckets, { first, last }: Stretch, zone: Zone): string => {
  const [start, end] = [borderAt(buckets, first), borderAt(buckets, last + 1)];
  switch (buckets.unit) {
    case 'hour':
      return `${days(start, end, zone)}, ${writeHour(start, buckets, zone)} to ${writeHour(end, buckets, zone)}`;
    case 'month':
      return first === last ? writeMonth(dayOf(start, zone)) : days(start, end, zone);
    case 'year':
      return first === last ? String(dayOf(start, zone).year) : days(start, end, zone);
    case 'day':
    case 'week':
      return days(start, end, zone);
  }
};

/** `40 calls: 30 Answered, 10 Missed`. */
export const barWords = ({ calls, shares }: Bar): string =>
  calls === 0
    ? 'no calls'
    : `${countOf(calls, 'call')}: ${shares
        .map((share) => `${formatCount(share.calls)} ${outcomeTitles[share.outcome]}`)
        .join(', ')}`;
