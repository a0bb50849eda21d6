import { describe, expect, it } from 'vitest';

import { bandwidthBaseUrl } from '../../../../../src/main/providers/bandwidth/base-url.ts';

describe('where Bandwidth’s API is', () => {
  it.each([
    ['', 'https://api.catapult.inetwork.com/v1'],
    ['https://proxy.example.com', 'https://proxy.example.com/v1'],
    ['https://proxy.example.com/', 'https://proxy.example.com/v1'],
    ['https://proxy.example.com/bw/v1/', 'https://proxy.example.com/bw/v1'],
    ['http://127.0.0.1:8080/v1', 'http://127.0.0.1:8080/v1'],
  ])('%j: %s', (baseUrl, expected) => {
    expect(bandwidthBaseUrl({ baseUrl }).href).toBe(expected);
  });

  it.each(['http://api.catapult.inetwork.com/v1', 'https://t:s@proxy.example.com', 'catapult'])(
    'is not %s',
    (baseUrl) => {
      expect(() => bandwidthBaseUrl({ baseUrl })).toThrow('invalid-settings');
    },
  );
});
