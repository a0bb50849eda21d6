import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  dayOf,
  daysIn,
  isSameDay,
  monthsBetween,
  startOfDay,
  writeDay,
  writeMonth,
} from '../../../../src/renderer/format/calendar.ts';

const zones = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  // Summer time began at midnight here, so that some days began at one o'clock.
  'America/Sao_Paulo',
  'Asia/Kolkata',
  // Half an hour of summer time.
  'Australia/Lord_Howe',
  'Pacific/Kiritimati',
];

describe('a day', () => {
  it('begins at its first instant, in every zone and season', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: Date.UTC(2015, 0, 1), max: Date.UTC(2032, 0, 1) }),
        (zone, at) => {
          const day = dayOf(at, zone);
          const start = startOfDay(day, zone);
          expect(isSameDay(dayOf(start, zone), day)).toBe(true);
          expect(isSameDay(dayOf(start - 1, zone), day)).toBe(false);
          expect(start).toBeLessThanOrEqual(at);
        },
      ),
    );
  });

  it('has 23 hours when summer time begins, and 25 when it ends', () => {
    const zone = 'Europe/Berlin';
    const hours = (month: number, day: number) =>
      (startOfDay({ year: 2026, month, day: day + 1 }, zone) -
        startOfDay({ year: 2026, month, day }, zone)) /
      3_600_000;
    expect([hours(3, 29), hours(10, 25), hours(7, 1)]).toEqual([23, 25, 24]);
  });

  it('begins at one o’clock where midnight is skipped', () => {
    const start = startOfDay({ year: 2018, month: 11, day: 4 }, 'America/Sao_Paulo');
    expect(new Date(start).toISOString()).toBe('2018-11-04T03:00:00.000Z');
  });

  it('is written with the month in letters', () => {
    expect(writeDay({ year: 2026, month: 3, day: 14 })).toBe('14 Mar 2026');
    expect(writeMonth({ year: 2024, month: 3 })).toBe('March 2024');
  });
});

describe('months', () => {
  it('know their days, leap years included', () => {
    expect([2, 4, 12].map((month) => daysIn({ year: 2024, month }))).toEqual([29, 30, 31]);
    expect(daysIn({ year: 2026, month: 2 })).toBe(28);
  });

  it('follow one another across the year', () => {
    expect(monthsBetween({ year: 2025, month: 11 }, { year: 2026, month: 2 })).toEqual([
      { year: 2025, month: 11 },
      { year: 2025, month: 12 },
      { year: 2026, month: 1 },
      { year: 2026, month: 2 },
    ]);
  });
});
