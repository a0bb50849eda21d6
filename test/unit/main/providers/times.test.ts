import { describe, expect, it } from 'vitest';

import { fromIso } from '../../../../src/main/providers/times.ts';

const noon = Date.UTC(2019, 10, 4, 12);

describe('a time in ISO 8601', () => {
  it.each([
    ['2019-11-04T12:00:00Z', noon],
    ['2019-11-04T12:00:00.5Z', noon + 500],
    ['2019-11-04T12:00:00.77Z', noon + 770],
    ['2019-11-04T12:00:00.123456789Z', noon + 123],
    ['2019-11-04T12:00:00,250Z', noon + 250],
    ['2019-11-04T12:00:00', noon],
    [' 2019-11-04t12:00:00z\n', noon],
    ['2019-11-04T13:30:00+01:30', noon],
    ['2019-11-04T07:00:00-0500', noon],
    ['1572868800000', noon],
    ['1572868800', noon],
    [1_572_868_800_000, noon],
    [1_572_868_800, noon],
  ])('%j is read', (value, expected) => {
    expect(fromIso(value)).toBe(expected);
  });

  it.each([
    '',
    'soon',
    '2013-02-08',
    '2013-02-08T13:15:65.887Z',
    '2013-13-08T13:15:05Z',
    '2013-02-30T13:15:05Z',
    '2013-02-08T25:15:05Z',
    '0001-01-01T00:00:00Z',
    '9999-12-31T23:59:59Z',
    '2019-11-04T12:00:00.1234567890Z',
    '4 November 2019',
    null,
    0,
    Number.NaN,
  ])('%j is unknown', (value) => {
    expect(fromIso(value)).toBeNull();
  });
});
