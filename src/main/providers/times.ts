import type { EpochMs } from '../../shared/session.ts';

const earliest = Date.UTC(2000, 0, 1);
const latest = Date.UTC(2100, 0, 1);

/**
 * Unix seconds as milliseconds. Milliseconds by mistake are recognised (as seconds they would lie
 * beyond the year 5000). A time outside 2000–2099 is no time of a call and becomes unknown; the
 * raw JSON still shows it.
 */
export const fromUnixSeconds = (value: number | null): EpochMs | null => {
  if (value === null) return null;
  return plausible(Math.round(Math.abs(value) >= 1e11 ? value : value * 1000));
};

const plausible = (ms: number): EpochMs | null => (ms >= earliest && ms < latest ? ms : null);

const isoTime = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}:\d{2})(?:[.,](\d{1,9}))?(Z|[+-]\d{2}:?\d{2})?$/i;

/**
 * An ISO 8601 time with any number of fraction digits, cut to milliseconds; without a zone it is
 * taken for UTC, as all providers mean. `0001-01-01T00:00:00Z` ("not yet") and impossible times
 * (a sample of Bandwidth's has the second 65) are unknown; the raw JSON still shows them. Digits
 * alone are Unix time: Bandwidth writes the same field in both ways.
 */
export const fromIso = (value: string | number | null): EpochMs | null => {
  if (value === null) return null;
  if (typeof value === 'number') return fromUnixSeconds(value);
  const trimmed = value.trim();
  if (/^\d{9,13}$/.test(trimmed)) return fromUnixSeconds(Number(trimmed));
  const [, day, time, fraction = '', zone = 'Z'] = isoTime.exec(trimmed) ?? [];
  if (day === undefined || time === undefined) return null;
  const ms = Date.parse(`${day}T${time}.${fraction.slice(0, 3).padEnd(3, '0')}${withColon(zone)}`);
  return Number.isNaN(ms) || !isRealDay(day) ? null : plausible(ms);
};

const withColon = (zone: string): string => zone.toUpperCase().replace(/^(...)(\d{2})$/, '$1:$2');

/** `Date.parse` takes 30 February for 2 March. */
const isRealDay = (day: string): boolean =>
  new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);

/** Whole seconds from one time to another; unknown if either is, or if they are out of order. */
export const secondsBetween = (from: EpochMs | null, to: EpochMs | null): number | null =>
  from === null || to === null || to < from ? null : Math.round((to - from) / 1000);
