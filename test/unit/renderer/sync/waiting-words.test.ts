import { describe, expect, it } from 'vitest';

import { idle } from '../../../../src/renderer/sync/sync-state.ts';
import { longestWait, waitingWords } from '../../../../src/renderer/sync/waiting-words.ts';

const limit = { kind: 'rate-limited', retryAt: null } as const;
const offline = { kind: 'offline' } as const;

describe('a wait', () => {
  it('counts down in whole seconds, and never reaches zero', () => {
    const waiting = { until: 12_000, reason: limit };
    const words = [0, 400, 1_000, 11_999, 12_000, 20_000].map((now) => waitingWords(waiting, now));
    expect(words).toEqual([12, 12, 11, 1, 1, 1].map((n) => `Waiting ${n} s (provider limit)`));
  });

  it('for the network has no number', () => {
    expect(waitingWords({ until: null, reason: offline }, 0)).toBe('Waiting for the network');
  });

  it('says why', () => {
    const reason = { kind: 'server-error', status: 503 } as const;
    expect(waitingWords({ until: 3_000, reason }, 0)).toBe('Waiting 3 s (provider has trouble)');
  });

  it('of several is the longest, and one without an end is longer than any', () => {
    const wait = (until: number | null) => ({ ...idle, waiting: { until, reason: limit } });
    expect(longestWait([wait(5), wait(9), idle])?.until).toBe(9);
    expect(longestWait([wait(5), wait(null)])?.until).toBeNull();
    expect(longestWait([idle])).toBeNull();
  });
});
