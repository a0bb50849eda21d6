import type { TimeRange } from '../../shared/page.ts';
import type { EpochMs } from '../../shared/session.ts';
import type { ConnectionSyncSettings } from '../../shared/sync-settings.ts';
import { startOfDay, type CalendarDay } from '../format/calendar.ts';
import type { Zone } from '../format/date-time.ts';

type Days = Pick<ConnectionSyncSettings, 'keepFrom' | 'keepUntil'>;

const dayOf = (text: string): CalendarDay => {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return { year, month, day };
};

const dayAfter = ({ day, ...month }: CalendarDay): CalendarDay => ({ ...month, day: day + 1 });

/** The days a person wants calls of, both included, as time in a zone; `Infinity` where none ends it. */
export const wantedDays = ({ keepFrom, keepUntil }: Days, zone: Zone): TimeRange => ({
  from: keepFrom == null ? 0 : Math.max(0, startOfDay(dayOf(keepFrom), zone)),
  to: keepUntil == null ? Infinity : startOfDay(dayAfter(dayOf(keepUntil)), zone),
});

const dayMs = 86_400_000;

/** What is wanted of a connection at a moment: its days, and of them what is not too far back. */
export const wantedTime = (
  settings: Days & Pick<ConnectionSyncSettings, 'howFarBackDays'>,
  now: EpochMs,
  zone: Zone,
): TimeRange => {
  const { from, to } = wantedDays(settings, zone);
  const { howFarBackDays } = settings;
  return { from: Math.max(from, howFarBackDays === null ? 0 : now - howFarBackDays * dayMs), to };
};
