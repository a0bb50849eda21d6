import { describe, expect, it } from 'vitest';

import { numberOrSip, typeBetween } from '../../../../src/main/providers/number-or-sip.ts';

describe('one end of a telephone call', () => {
  it.each([
    ['+19195551212', 'number'],
    ['911', 'number'],
    ['+1 (919) 555-1212', 'number'],
    ['sip:jörg@office.example', 'sip'],
    ['SIPS:a@b', 'sip'],
    ['jo@my.bwapp.bwsip.io', 'sip'],
    ['private', 'unknown'],
    ['+', 'unknown'],
    ['{fromNumber}', 'unknown'],
    ['', 'unknown'],
  ])('%j is a %s', (address, kind) => {
    expect(numberOrSip(address)).toEqual({ kind, id: address, name: null });
  });

  it('is unknown when it is not said', () => {
    expect(numberOrSip(null)).toEqual({ kind: 'unknown', id: '', name: null });
  });

  it.each([
    ['+1', '+2', 'phone'],
    ['private', '+2', 'phone'],
    ['a@b', '+2', 'sip'],
    ['private', '', 'other'],
  ])('from %j to %j is a call of type %s', (from, to, type) => {
    expect(typeBetween(numberOrSip(from), numberOrSip(to))).toBe(type);
  });
});
