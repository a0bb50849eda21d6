import type { EpochMs } from '../../shared/session.ts';
import { countOf } from '../format/count.ts';
import { formatDateTime } from '../format/date-time.ts';
import { shownZone } from '../format/zone-store.ts';

const minutes = (at: EpochMs): string => formatDateTime(at, shownZone()).slice(0, 16);

/** `14:03`, in the reviewer's time zone. */
export const timeOfDay = (at: EpochMs): string => minutes(at).slice(11);

/** `14:03` for today, `2026-11-19 14:03` for any other day. */
export const timeOrDate = (at: EpochMs, now: EpochMs): string =>
  minutes(at).slice(0, 10) === minutes(now).slice(0, 10) ? timeOfDay(at) : minutes(at);

const steps = [
  { unit: 'day', ms: 86_400_000 },
  { unit: 'hour', ms: 3_600_000 },
  { unit: 'minute', ms: 60_000 },
] as const;

const whole = (at: EpochMs, now: EpochMs): string | null => {
  const passed = now - at;
  const step = steps.find(({ ms }) => passed >= ms);
  return step === undefined ? null : countOf(Math.floor(passed / step.ms), step.unit);
};

/** `3 minutes ago`, `2 days ago`, `just now`; whole units, rounded down. */
export const timeAgo = (at: EpochMs, now: EpochMs): string => {
  const age = whole(at, now);
  return age === null ? 'just now' : `${age} ago`;
};

/** `3 minutes`, `2 days`, `less than a minute`. */
export const ageOf = (at: EpochMs, now: EpochMs): string => whole(at, now) ?? 'less than a minute';
