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

  it('leaves out what the provider did not say', () => {
    expect(testWords({ total: null, newestAt }, 'Bandwidth', now)).toBe(
      'Reached Bandwidth: newest 3 minutes ago.',
    );
    expect(testWords({ total: null, newestAt: null }, 'Bird', now)).toBe('Reached Bird.');
  });

  it('says that an account has no calls yet', () => {
    expect(testWords({ total: 0, newestAt: null }, 'CometChat', now)).toBe(
      'Reached CometChat: no calls yet.',
    );
  });
});
