import type { EpochMs } from '../../shared/session.ts';

/** Longer than this is not waited for: the run stops and says at what time it may go on. */
export const longestWaitMs = 15 * 60_000;

/** Both spellings occur in CometChat's documents, `X-RateLimit-` and `X-Rate-Limit-`. */
const resetHeaders = ['x-rate-limit-reset', 'x-ratelimit-reset'];

/**
 * When the provider will take requests again, by this machine's clock, or `null` when it did not
 * say or said something unusable. Absolute times are read against the answer's own `Date`, so a
 * local clock that is an hour off waits neither an hour too long nor not at all.
 */
export const readRetryAt = (headers: Headers, now: EpochMs): EpochMs | null => {
  const skewMs = now - (readDate(headers.get('date')) ?? now);
  const local = (serverTime: EpochMs | null) => (serverTime === null ? null : serverTime + skewMs);
  const candidates = [
    readSeconds(headers.get('retry-after'), now),
    local(readDate(headers.get('retry-after'))),
    ...resetHeaders.map((name) => local(readEpoch(headers.get(name)))),
  ];
  return candidates.find((at) => at !== null && at > now) ?? null;
};

const readSeconds = (value: string | null, now: EpochMs): EpochMs | null =>
  value !== null && /^\s*\d{1,10}\s*$/.test(value) ? now + Number(value) * 1000 : null;

/** An HTTP date names its month; anything laxer would make `Date.parse` take `-1` for a year. */
const readDate = (value: string | null): EpochMs | null => {
  if (value === null || !/^\s*[A-Z][a-z]{2,8},? .*\d{2}:\d{2}:\d{2}/.test(value)) return null;
  const at = Date.parse(value);
  return Number.isNaN(at) ? null : at;
};

/** Ten digits are seconds, thirteen milliseconds; anything else is no time we can trust. */
const readEpoch = (value: string | null): EpochMs | null => {
  const digits = value?.trim() ?? '';
  if (/^\d{10}$/.test(digits)) return Number(digits) * 1000;
  return /^\d{13}$/.test(digits) ? Number(digits) : null;
};
