import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';

import { datePresets } from '../../../../../src/renderer/find/panels/date-presets.ts';
import { readDates } from '../../../../../src/renderer/find/query/dates.ts';

/** Of each preset how many hours it spans, and where it begins by the clock of the zone. */
const spans = (now: string, zone: string): Readonly<Record<string, readonly [string, number]>> => {
  const clock = { zone, now: Temporal.Instant.from(now).epochMilliseconds };
  return Object.fromEntries(
    datePresets(clock).map(({ title, text }) => {
      const read = readDates(text, clock);
      if (read.kind === 'wrong') throw new Error(read.sentence);
      const { min, max } = read.value;
      const start = Temporal.Instant.fromEpochMilliseconds(min ?? 0).toZonedDateTimeISO(zone);
      const hours = ((max ?? 0) + 1 - (min ?? 0)) / 3_600_000;
      return [title, [start.toPlainDateTime().toString({ smallestUnit: 'minute' }), hours]];
    }),
  );
};

describe('the date presets', () => {
  it('count days of 23 hours where the clocks are put forward', () => {
    expect(spans('2025-03-31T10:00Z', 'Europe/Berlin')).toEqual({
      Today: ['2025-03-31T00:00', 24],
      Yesterday: ['2025-03-30T00:00', 23],
      'Last 7 days': ['2025-03-25T00:00', 7 * 24 - 1],
      'This month': ['2025-03-01T00:00', 31 * 24 - 1],
      'Last month': ['2025-02-01T00:00', 28 * 24],
    });
  });

  it('count days of 25 hours where they are put back', () => {
    expect(spans('2025-11-02T20:00Z', 'America/New_York')).toMatchObject({
      Today: ['2025-11-02T00:00', 25],
      'Last 7 days': ['2025-10-27T00:00', 7 * 24 + 1],
      'This month': ['2025-11-01T00:00', 30 * 24 + 1],
      'Last month': ['2025-10-01T00:00', 31 * 24],
    });
  });

  it('begin today with the zone, not with the computer', () => {
    expect(spans('2025-06-30T23:30Z', 'Asia/Tokyo')).toMatchObject({
      Today: ['2025-07-01T00:00', 24],
      'This month': ['2025-07-01T00:00', 31 * 24],
    });
    expect(spans('2025-06-30T23:30Z', 'America/Los_Angeles')).toMatchObject({
      Today: ['2025-06-30T00:00', 24],
    });
  });
});
