import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { paced } from '../../../../src/renderer/archive/paced.ts';

describe('a paced job', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const job = (durationMs: number) => {
    const starts: number[] = [];
    const begin = performance.now();
    const run = () =>
      new Promise<void>((resolve) => {
        starts.push(performance.now() - begin);
        setTimeout(resolve, durationMs);
      });
    return { starts, run };
  };

  it('runs at once when asked for the first time', () => {
    const { starts, run } = job(10);
    paced(run, 700).ask(false);
    expect(starts).toEqual([0]);
  });

  it('runs once more, after the pause, however often it was asked meanwhile', async () => {
    const { starts, run } = job(10);
    const look = paced(run, 700);
    for (let i = 0; i < 50; i += 1) look.ask(false);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(starts).toEqual([0, 710]);
  });

  it('does not wait for the pause when it is urgent, but for the run under way', async () => {
    const { starts, run } = job(10);
    const look = paced(run, 700);
    look.ask(false);
    look.ask(true);
    look.ask(false);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(starts).toEqual([0, 10]);
  });

  it('never starts again once stopped', async () => {
    const { starts, run } = job(10);
    const look = paced(run, 700);
    look.ask(false);
    look.ask(false);
    look.stop();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(starts).toEqual([0]);
  });
});
