import { describe, expect, it } from 'vitest';
import { afterCrash } from '../../../../src/main/windows/crash-limit.ts';

const verdicts = (timesMs: readonly number[]): readonly string[] => {
  let earlier: readonly number[] = [];
  return timesMs.map((time) => {
    const verdict = afterCrash(earlier, time);
    earlier = verdict.crashTimesMs;
    return verdict.next;
  });
};

describe('afterCrash', () => {
  it('reloads twice and gives up at the third crash within a minute', () => {
    expect(verdicts([0, 20_000, 59_999])).toEqual(['reload', 'reload', 'give-up']);
  });

  it('forgets a crash after a minute', () => {
    expect(verdicts([0, 20_000, 60_000, 79_999])).toEqual([
      'reload',
      'reload',
      'reload',
      'give-up',
    ]);
  });

  it('never gives up over crashes half a minute apart', () => {
    expect(new Set(verdicts([0, 30_000, 60_000, 90_000, 120_000]))).toEqual(new Set(['reload']));
  });
});
