import type { EpochMs } from '../../shared/session.ts';
import { unknown } from './duration.ts';
import type { Zone } from './zone-store.ts';

export type { Zone };

// Building a formatter costs some 50 µs, formatting 1 µs; a screen of rows formats hundreds.
const offsetFormats = new Map<Zone, Intl.DateTimeFormat>();

const offsetFormat = (zone: Zone): Intl.DateTimeFormat => {
  const held = offsetFormats.get(zone);
  if (held !== undefined) return held;
  const made = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  offsetFormats.set(zone, made);
  return made;
};

/**
 * Minutes east of UTC at that instant. Zones before about 1920 had offsets with seconds, which
 * ISO 8601 cannot write; they are cut to the minute, and the local time is derived from the cut
 * offset so that the two together still name the exact instant.
 */
export const offsetMinutes = (at: EpochMs, zone: Zone): number => {
  const name =
    offsetFormat(zone)
      .formatToParts(at)
      .find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
  const match = /^GMT(?:([+-])(\d{2}):(\d{2}))?/.exec(name);
  if (match?.[1] === undefined) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return match[1] === '-' ? -minutes : minutes;
};

const writeOffset = (minutes: number): string => {
  const size = Math.abs(minutes);
  const hours = String(Math.floor(size / 60)).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${hours}:${String(size % 60).padStart(2, '0')}`;
};

/** Wall-clock time as an ISO string without offset: `2026-03-29T01:59:59.000`. */
const localIso = (at: EpochMs, minutes: number): string =>
  new Date(at + minutes * 60_000).toISOString().slice(0, -1);

/** `2026-08-03T14:03:22+02:00`; milliseconds are written only where there are any. */
export const toIsoWithOffset = (at: EpochMs, zone: Zone): string => {
  const minutes = offsetMinutes(at, zone);
  return localIso(at, minutes).replace(/\.000$/, '') + writeOffset(minutes);
};

/** For the screen: `2026-08-03 14:03:22`. The zone is named once, beside the list. */
export const formatDateTime = (at: EpochMs | null, zone: Zone): string =>
  at === null
    ? unknown
    : localIso(at, offsetMinutes(at, zone))
        .replace('T', ' ')
        .replace(/\.\d+$/, '');

/** For the screen: `14:03:22`, where the date is plain from its surroundings. */
export const formatTime = (at: EpochMs | null, zone: Zone): string =>
  at === null ? unknown : formatDateTime(at, zone).slice(-8);

/** `Europe/Berlin, UTC+02:00`: the zone and what it meant at that instant. */
export const zoneAt = (at: EpochMs, zone: Zone): string =>
  zone === 'UTC' ? 'UTC' : `${zone}, UTC${writeOffset(offsetMinutes(at, zone))}`;
