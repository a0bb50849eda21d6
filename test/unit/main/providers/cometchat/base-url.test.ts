import { describe, expect, it } from 'vitest';

import { FailureError } from '../../../../../src/main/failure-error.ts';
import { cometchatBaseUrl } from '../../../../../src/main/providers/cometchat/base-url.ts';

const own = { appId: '2574867AA2e6e417', region: 'eu' };

const problemWith = (settings: Record<string, string>): string | undefined => {
  try {
    return `no problem: ${cometchatBaseUrl(settings).href}`;
  } catch (error) {
    if (!(error instanceof FailureError) || error.failure.kind !== 'invalid-settings') throw error;
    return error.failure.problems[0]?.field;
  }
};

describe('the address of the Calls API', () => {
  it('is made of App ID and region, in lower case', () => {
    expect(cometchatBaseUrl(own).href).toBe('https://2574867aa2e6e417.call-eu.cometchat.io/v3');
  });

  it.each([
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080/v3'],
    ['http://localhost:8080/v3/', 'http://localhost:8080/v3'],
    ['http://[::1]:8080', 'http://[::1]:8080/v3'],
    ['https://proxy.example.com/cometchat/v3.0', 'https://proxy.example.com/cometchat/v3.0'],
    [' https://example.com ', 'https://example.com/v3'],
    ['HTTPS://Example.com', 'https://example.com/v3'],
  ])('can be given: %s', (baseUrl, expected) => {
    expect(cometchatBaseUrl({ ...own, baseUrl }).href).toBe(expected);
  });

  it.each([
    'us.evil.com/',
    'us@evil',
    'evil.com#',
    'evil.com?',
    'abcd/..',
    'abcd\\',
    'abcd%2e',
    'ab cd',
    'abcd:443',
    'xn--abcd',
    'a.b.c.d',
    'äbcd',
    'abcd＠evil',
    'abc',
    'a'.repeat(41),
    '',
    'abcd@evil.com/',
    '-abcd',
    'abcd_',
  ])('is not made of the App ID %j', (appId) => {
    expect(problemWith({ ...own, appId })).toBe('appId');
  });

  it('does without the spaces and line breaks that pasting adds at the ends', () => {
    expect(cometchatBaseUrl({ ...own, appId: ' abcd\n' }).host).toBe('abcd.call-eu.cometchat.io');
  });

  it.each(['', 'US', 'asia', 'us.evil.com/', 'us@x', 'toString', 'in '])(
    'is not made of the region %j',
    (region) => {
      expect(problemWith({ ...own, region })).toBe('region');
    },
  );

  it.each([
    'http://example.com',
    'http://127.0.0.1.evil.com',
    'http://localhost.evil.com',
    'http://evil.com@localhost',
    'http://0.0.0.0',
    'http://10.0.0.1',
    'http://192.168.1.1',
    'http://[::]',
    'http://[::2]',
    'http://[fe80::1]',
    'http://128.0.0.1',
    'http://3232235777',
    'https://user:pass@example.com',
    'https://user@example.com',
    'https://:p@example.com',
    'https://example.com?x=1',
    'https://example.com/v3?',
    'https://example.com/#x',
    'https://example.com#',
    'ftp://example.com',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,x',
    'app://bundle',
    'ws://localhost',
    '//example.com',
    'example.com',
    'https:example.com',
    'https:/example.com',
    'https:///example.com',
    'https:\\\\example.com',
    'https://example.com\\@evil.com',
    'https://exa mple.com',
    'https://example\n.com',
    'https://exa\tmple.com',
    'https://',
    'https://?',
    'https://#',
    'https://[::1',
    'https://%',
    'https://example.com:99999',
    'https://example..com:x',
    `https://${'a'.repeat(2100)}.com`,
  ])('is not %j', (baseUrl) => {
    expect(problemWith({ ...own, baseUrl })).toBe('baseUrl');
  });
});
