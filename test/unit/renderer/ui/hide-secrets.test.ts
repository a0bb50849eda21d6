import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { hideSecrets } from '../../../../src/renderer/ui/hide-secrets.ts';

describe('hiding what could be a key', () => {
  it('blanks any run of 32 and more key characters', () => {
    const keys = fc.string({
      unit: fc.constantFrom('a', 'b', 'X', 'Z', '0', '9', '_', '-', '+', '/', '='),
      minLength: 32,
      maxLength: 80,
    });
    fc.assert(fc.property(keys, (key) => hideSecrets(`key ${key}.`) === 'key ….'));
  });

  it('blanks shorter runs that hold a digit', () => {
    expect(hideSecrets('token 9f8e7d6c5b4a39281')).toBe('token …');
  });

  it('leaves words, codes, paths and hosts readable', () => {
    const text =
      'AUTH_ERR_APIKEY_NOT_FOUND at data[3].totalDurationInMinutes from app1.call-eu.cometchat.io';
    expect(hideSecrets(text)).toBe(text);
  });
});
