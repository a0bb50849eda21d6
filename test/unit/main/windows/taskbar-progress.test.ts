import { describe, expect, it } from 'vitest';
import { barOf } from '../../../../src/main/windows/taskbar-progress.ts';
import type { Checkpoint } from '../../../../src/shared/page.ts';

const at = (callsSeen: number, providerTotal: number | null): Checkpoint => ({
  runId: 'run-1',
  startedAt: 0,
  upperBound: 0,
  nextCursor: 'more',
  pagesDone: 1,
  callsSeen,
  providerTotal,
  windowsDone: 0,
  windowsLeft: 1,
  retries: 0,
});

describe('the bar in the taskbar', () => {
  it('is away while nothing runs', () => {
    expect(barOf([])).toBeLessThan(0);
  });

  it('is how far all runs are together', () => {
    expect(barOf([at(100, 200), at(0, 200)])).toBe(0.25);
    expect(barOf([at(300, 200)])).toBe(1);
  });

  it('has no end in sight when one provider does not say how many there are', () => {
    expect(barOf([at(100, 200), at(5, null)])).toBeGreaterThan(1);
  });
});
