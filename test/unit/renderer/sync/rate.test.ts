import { describe, expect, it } from 'vitest';

import {
  rateOf,
  samplesAfter,
  secondsLeft,
  type Sample,
} from '../../../../src/renderer/sync/rate.ts';

const after = (...samples: readonly (readonly [at: number, seen: number])[]): readonly Sample[] =>
  samples.reduce<readonly Sample[]>((all, [at, seen]) => samplesAfter(all, { at, seen }), []);

describe('the rate of a sync', () => {
  it('is calls a second over the last ten seconds', () => {
    expect(rateOf(after([0, 0], [2_000, 500]))).toBe(250);
    expect(rateOf(after([0, 0], [5_000, 9_000], [15_000, 9_100]))).toBe(10);
  });

  it('is not known from one moment', () => {
    expect(rateOf(after())).toBeNull();
    expect(rateOf(after([0, 100], [100, 200]))).toBeNull();
  });

  it('gives the time left only where the total is known', () => {
    const samples = after([0, 0], [1_000, 100]);
    expect(secondsLeft({ seen: 100, providerTotal: 1_100 }, samples)).toBe(10);
    expect(secondsLeft({ seen: 100, providerTotal: null }, samples)).toBeNull();
    expect(secondsLeft({ seen: 100, providerTotal: 50 }, samples)).toBe(0);
  });
});
