import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  formatDateTime,
  formatTime,
  toIsoWithOffset,
  zoneAt,
} from '../../../../src/renderer/format/date-time.ts';

const at = (iso: string): number => Date.parse(iso);

describe('a time for an export', () => {
  it.each([
    ['2026-01-15T12:00:00Z', 'Europe/Berlin', '2026-01-15T13:00:00+01:00'],
    ['2026-07-15T12:00:00Z', 'Europe/Berlin', '2026-07-15T14:00:00+02:00'],
    ['2026-07-15T12:00:00Z', 'UTC', '2026-07-15T12:00:00+00:00'],
    ['2026-07-15T12:00:00.250Z', 'UTC', '2026-07-15T12:00:00.250+00:00'],
    ['2026-07-15T20:00:00Z', 'Asia/Kolkata', '2026-07-16T01:30:00+05:30'],
    ['2026-01-15T12:00:00Z', 'Asia/Kathmandu', '2026-01-15T17:45:00+05:45'],
    ['2026-01-15T12:00:00Z', 'America/St_Johns', '2026-01-15T08:30:00-03:30'],
    ['1969-12-31T23:59:59.999Z', 'UTC', '1969-12-31T23:59:59.999+00:00'],
    ['1955-06-01T12:00:00Z', 'America/New_York', '1955-06-01T08:00:00-04:00'],
  ])('%s in %s is %s', (instant, zone, text) => {
    expect(toIsoWithOffset(at(instant), zone)).toBe(text);
  });

  it('jumps over the hour that spring leaves out', () => {
    expect(toIsoWithOffset(at('2026-03-29T00:59:59Z'), 'Europe/Berlin')).toBe(
      '2026-03-29T01:59:59+01:00',
    );
    expect(toIsoWithOffset(at('2026-03-29T01:00:00Z'), 'Europe/Berlin')).toBe(
      '2026-03-29T03:00:00+02:00',
    );
    expect(toIsoWithOffset(at('2026-03-08T06:59:59Z'), 'America/New_York')).toBe(
      '2026-03-08T01:59:59-05:00',
    );
    expect(toIsoWithOffset(at('2026-03-08T07:00:00Z'), 'America/New_York')).toBe(
      '2026-03-08T03:00:00-04:00',
    );
  });

  it('tells the two hours apart that autumn gives twice', () => {
    expect(toIsoWithOffset(at('2026-10-25T00:30:00Z'), 'Europe/Berlin')).toBe(
      '2026-10-25T02:30:00+02:00',
    );
    expect(toIsoWithOffset(at('2026-10-25T01:30:00Z'), 'Europe/Berlin')).toBe(
      '2026-10-25T02:30:00+01:00',
    );
    expect(toIsoWithOffset(at('2026-11-01T05:30:00Z'), 'America/New_York')).toBe(
      '2026-11-01T01:30:00-04:00',
    );
    expect(toIsoWithOffset(at('2026-11-01T06:30:00Z'), 'America/New_York')).toBe(
      '2026-11-01T01:30:00-05:00',
    );
  });

  it('names the exact instant, in any zone, from 1880 to 2100', () => {
    const zones = ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe'];
    fc.assert(
      fc.property(
        fc.integer({ min: at('1880-01-01T00:00:00Z'), max: at('2100-01-01T00:00:00Z') }),
        fc.constantFrom(...zones),
        (instant, zone) => at(toIsoWithOffset(instant, zone)) === instant,
      ),
    );
  });
});

describe('a time on screen', () => {
  it('is the wall clock of the zone', () => {
    expect(formatDateTime(at('2026-08-03T22:03:22.900Z'), 'Europe/Berlin')).toBe(
      '2026-08-04 00:03:22',
    );
    expect(formatTime(at('2026-08-03T12:03:22Z'), 'Europe/Berlin')).toBe('14:03:22');
  });

  it('is a dash when not known', () => {
    expect(formatDateTime(null, 'UTC')).toBe('–');
    expect(formatTime(null, 'UTC')).toBe('–');
  });

  it('names the zone with what it meant at that instant', () => {
    expect(zoneAt(at('2026-01-15T12:00:00Z'), 'Europe/Berlin')).toBe('Europe/Berlin, UTC+01:00');
    expect(zoneAt(0, 'UTC')).toBe('UTC');
  });
});
