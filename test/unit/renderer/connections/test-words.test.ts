import { describe, expect, it } from 'vitest';

import { testWords } from '../../../../src/renderer/connections/test-words.ts';

const now = 1_760_000_000_000;
const newestAt = now - 3 * 60_000;

describe('what a test of a connection found', () => {
  it('is the number of calls and the age of the newest', () => {
    expect(testWords({ total: 2311, newestAt }, 'CometChat', now)).toBe(
      'Reached CometChat: 2,311 calls, newest 3 minutes ago.',
    );
  });

  it('is the age of the newest where the provider does not say how many there are', () => {
    expect(testWords({ total: null, newestAt }, 'Bandwidth', now)).toBe(
      'Reached Bandwidth: the newest call is 3 minutes old.',
    );
    expect(testWords({ total: null, newestAt: now - 1 }, 'Bandwidth', now)).toBe(
      'Reached Bandwidth: the newest call is less than a minute old.',
    );
    expect(testWords({ total: 12, newestAt: null }, 'CometChat', now)).toBe(
      'Reached CometChat: 12 calls.',
    );
    expect(testWords({ total: null, newestAt: null }, 'Bird', now)).toBe('Reached Bird.');
  });

  it('says that an account has no calls yet', () => {
    expect(testWords({ total: 0, newestAt: null }, 'CometChat', now)).toBe(
      'Reached CometChat: no calls yet.',
    );
  });
});
