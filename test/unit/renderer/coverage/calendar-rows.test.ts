import { describe, expect, it } from 'vitest';

import { calendarDays } from '../../../../src/renderer/coverage/calendar-days.ts';
import { monthRows, placeAfter } from '../../../../src/renderer/coverage/calendar-rows.ts';
import { at, buildDay } from './build-span.ts';

describe('the calendar', () => {
  it('shows whole months, and asks for all time before them in one span', () => {
    const { days, borders } = calendarDays(at(2, 17, 9), at(3, 4, 15), 'UTC');
    expect(days).toHaveLength(28 + 31);
    expect(days[0]).toEqual({ year: 2026, month: 2, day: 1 });
    expect(borders).toHaveLength(days.length + 2);
    expect(borders.slice(0, 2)).toEqual([0, at(2, 1)]);
    expect(borders.at(-1)).toBe(at(4, 1));
  });

  it('has days of 23 and 25 hours', () => {
    const { borders } = calendarDays(at(3, 5), at(3, 30), 'Europe/Berlin');
    const hours = borders.slice(2).map((to, n) => (to - (borders[n + 1] ?? 0)) / 3_600_000);
    expect(hours.filter((count) => count !== 24)).toEqual([23]);
  });

  it('does not become centuries by a call with a wild time', () => {
    const { days } = calendarDays(-5e12, at(3, 4), 'UTC');
    expect(days[0]).toEqual({ year: 2006, month: 3, day: 1 });
  });

  it('shows a call from the future no later than this month', () => {
    expect(calendarDays(at(9, 1), at(3, 4), 'UTC').days).toHaveLength(31);
  });

  it('has the newest month on top, with its calls and one span for its gaps', () => {
    const gap = (day: number) => ({ from: at(2, day), to: at(2, day + 1) });
    const rows = monthRows([
      buildDay(2, 1, { look: 'never', gap: gap(1) }),
      buildDay(2, 2),
      buildDay(2, 3, { look: 'never', gap: gap(3) }),
      buildDay(3, 1),
    ]);
    expect(rows.map(({ month, calls, gapDays }) => [month, calls, gapDays])).toEqual([
      [3, 10, 0],
      [2, 30, 2],
    ]);
    expect(rows[1]?.gap).toEqual({ from: at(2, 1), to: at(2, 4) });
  });
});

describe('the keyboard in the calendar', () => {
  const lengths = [30, 31, 28];
  const from = { row: 1, column: 30 };

  it('walks day by day and month by month, and stays within short months', () => {
    expect(placeAfter(from, 'ArrowDown', false, lengths)).toEqual({ row: 2, column: 27 });
    expect(placeAfter(from, 'ArrowUp', false, lengths)).toEqual({ row: 0, column: 29 });
    expect(placeAfter(from, 'ArrowLeft', false, lengths)).toEqual({ row: 1, column: 29 });
    expect(placeAfter(from, 'ArrowRight', false, lengths)).toEqual(from);
  });

  it('goes to the ends of a month, and with Ctrl to those of the calendar', () => {
    expect(placeAfter(from, 'Home', false, lengths)).toEqual({ row: 1, column: 0 });
    expect(placeAfter(from, 'Home', true, lengths)).toEqual({ row: 0, column: 0 });
    expect(placeAfter(from, 'End', true, lengths)).toEqual({ row: 2, column: 27 });
  });

  it('leaves every other key alone', () => {
    expect(placeAfter(from, 'Tab', false, lengths)).toBeNull();
  });
});
