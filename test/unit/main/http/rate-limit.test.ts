import { describe, expect, it } from 'vitest';

import { readRetryAt } from '../../../../src/main/http/rate-limit.ts';

const now = Date.UTC(2026, 0, 15, 12, 0, 0);
const inSeconds = (seconds: number) => now + seconds * 1000;
const read = (headers: Record<string, string>) => readRetryAt(new Headers(headers), now);

describe('when a provider takes requests again', () => {
  it.each([
    ['15', inSeconds(15)],
    [' 15 ', inSeconds(15)],
    ['Thu, 15 Jan 2026 12:00:30 GMT', inSeconds(30)],
    ['99999999', inSeconds(99_999_999)],
    ['Thu, 15 Jan 2026 11:00:00 GMT', null],
    ['0', null],
    ['-1', null],
    ['1.5', null],
    ['abc', null],
    ['', null],
    ['Infinity', null],
    ['99999999999999999999', null],
  ])('Retry-After: %s', (value, expected) => {
    expect(read({ 'retry-after': value })).toBe(expected);
  });

  it.each(['X-Rate-Limit-Reset', 'X-RateLimit-Reset'])('%s in seconds or milliseconds', (name) => {
    expect(read({ [name]: String(inSeconds(40) / 1000) })).toBe(inSeconds(40));
    expect(read({ [name]: String(inSeconds(40)) })).toBe(inSeconds(40));
    expect(read({ [name]: String(inSeconds(-40) / 1000) })).toBeNull();
    expect(read({ [name]: '60' })).toBeNull();
    expect(read({ [name]: 'soon' })).toBeNull();
  });

  it('prefers Retry-After, and falls back when it is unusable', () => {
    const reset = String(inSeconds(40) / 1000);
    expect(read({ 'retry-after': '15', 'x-rate-limit-reset': reset })).toBe(inSeconds(15));
    expect(read({ 'retry-after': 'abc', 'x-rate-limit-reset': reset })).toBe(inSeconds(40));
  });

  it.each([-1, 1])('is right with a local clock that is off by %i hour', (hours) => {
    const serverNow = now + hours * 3_600_000;
    const date = new Date(serverNow).toUTCString();
    const reset = String((serverNow + 20_000) / 1000);
    const later = new Date(serverNow + 20_000).toUTCString();
    expect(read({ date, 'x-rate-limit-reset': reset })).toBe(inSeconds(20));
    expect(read({ date, 'retry-after': later })).toBe(inSeconds(20));
    expect(read({ date, 'retry-after': '20' })).toBe(inSeconds(20));
  });

  it('is unknown without any of the headers', () => {
    expect(read({})).toBeNull();
  });
});
