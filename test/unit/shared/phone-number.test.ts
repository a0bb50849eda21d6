import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { numberKey, numberOf, readPhoneNumber } from '../../../src/shared/phone-number.ts';

describe('a phone number', () => {
  it.each([
    ['351910000777', '+351910000777', 'PT', '+351 910 000 777'],
    ['+351910000777', '+351910000777', 'PT', '+351 910 000 777'],
    ['00351910000777', '+351910000777', 'PT', '+351 910 000 777'],
    ['+351 910-000.777', '+351910000777', 'PT', '+351 910 000 777'],
    ['+14155550123', '+14155550123', 'US', '+1 415 555 0123'],
    ['+33612345678', '+33612345678', 'FR', '+33 6 12 34 56 78'],
    ['4915112345678', '+4915112345678', 'DE', '+49 1511 2345678'],
    ['+390612345678', '+390612345678', 'IT', '+39 06 1234 5678'],
  ])('%s is %s, of %s, readable as %s', (text, e164, country, readable) => {
    expect(readPhoneNumber(text)).toEqual({ e164, country, readable });
  });

  it('of a service without a country has none', () => {
    expect(readPhoneNumber('+80012345678')).toMatchObject({ country: null });
  });

  it.each([
    '',
    '+',
    '42',
    '1001',
    '112',
    'anonymous',
    'sip:31970055501@example.com',
    'client:31970055501',
    'c0ffee00-0000-4000-8000-000000000070',
    'user31970055501',
    '0612345678',
    '+999999999999',
    '12345678901234567890',
    '1'.repeat(5_000),
    '٣٥١٩١٠٠٠٠٧٧٧',
  ])('is not in %j', (text) => {
    expect(readPhoneNumber(text)).toBeNull();
  });

  it('is what a provider calls one: a user may be called by digits', () => {
    const party = { id: '14155550123', name: null };
    expect(numberOf({ ...party, kind: 'number' })?.country).toBe('US');
    expect(numberOf({ ...party, kind: 'user' })).toBeNull();
  });

  it('of any text is read without a defect, and reads the same again', () => {
    const text = fc.oneof(fc.string(), fc.stringMatching(/^(\+|00)?[\d ().-]{3,18}$/u));
    fc.assert(
      fc.property(text, (some) => {
        const number = readPhoneNumber(some);
        if (number === null) return;
        expect(number.e164).toMatch(/^\+[1-9]\d{3,16}$/);
        expect(readPhoneNumber(number.e164)).toEqual(number);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('the same number', () => {
  it.each([
    ['31970055501', '+31970055501'],
    ['0031970055501', '+31 970 055 501'],
    ['+1 (415) 555-0123', '14155550123'],
    ['1001', '+1001'],
  ])('is %s and %s', (one, other) => {
    expect(numberKey(one)).not.toBeNull();
    expect(numberKey(one)).toBe(numberKey(other));
  });

  it.each([
    ['31970055501', '31970055502'],
    ['anonymous', 'anonymous'],
    ['client:31970055501', '31970055501'],
    ['sip:31970055501@a', 'sip:31970055501@a'],
    ['', ''],
    ['+', '+'],
    ['---', '()()'],
  ])('is not %j and %j', (one, other) => {
    expect(numberKey(one) !== null && numberKey(one) === numberKey(other)).toBe(false);
  });

  it('has one key with + and without, and compares with itself only', () => {
    const digits = fc.stringMatching(/^[1-9]\d{2,14}$/u);
    fc.assert(
      fc.property(digits, digits, (one, other) => {
        expect(numberKey(`+${one}`)).toBe(numberKey(one));
        expect(numberKey(one) === numberKey(other)).toBe(one === other);
      }),
    );
  });
});
