import type { CoverageSpan, LedgerWindow } from '../../../../src/shared/coverage.ts';
import type { CalendarDay } from '../../../../src/renderer/format/calendar.ts';
import type { DayView } from '../../../../src/renderer/coverage/day-view.ts';

export const dayMs = 86_400_000;

/** In UTC, so that borders are whole days wherever the tests run. */
export const at = (month: number, day: number, hour = 0): number =>
  Date.UTC(2026, month - 1, day, hour);

export const buildSpan = (
  { month, day }: Omit<CalendarDay, 'year'>,
  partial: Partial<CoverageSpan> = {},
): CoverageSpan => ({
  from: at(month, day),
  to: at(month, day + 1),
  state: 'fetched',
  held: 10,
  gone: 0,
  said: 10,
  missing: [],
  ...partial,
});

export const buildDay = (
  month: number,
  day: number,
  partial: Partial<DayView> = {},
  span: Partial<CoverageSpan> = {},
): DayView => ({
  day: { year: 2026, month, day },
  span: buildSpan({ month, day }, span),
  look: 'fetched',
  upTo: null,
  gap: null,
  ...partial,
});

export const buildWindow = (from: number, to: number): LedgerWindow => ({
  connectionId: 'acme',
  from,
  to,
  state: { kind: 'differs' },
  said: 12,
  held: 10,
  readAt: to,
  settledTo: to,
  runId: 'run-1',
});
