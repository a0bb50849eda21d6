import type { EpochMs } from '../../shared/session.ts';

/** Time as the network code sees it, so that a test can hold the hands. */
export interface Clock {
  readonly now: () => EpochMs;
  /** Runs once after so many milliseconds, unless the returned function is called first. */
  readonly after: (delayMs: number, run: () => void) => () => void;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  after: (delayMs, run) => {
    const timer = setTimeout(run, delayMs);
    return () => {
      clearTimeout(timer);
    };
  },
};
