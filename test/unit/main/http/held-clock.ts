import type { Clock } from '../../../../src/main/http/clock.ts';

export interface HeldClock extends Clock {
  /** Moves the time on and runs what is due, in order; then lets promises settle. */
  readonly advance: (ms: number) => Promise<void>;
  /** What a person or a time server does to the clock on the wall; timers take no notice. */
  readonly setBack: (ms: number) => void;
  /** How many timers wait. */
  readonly waiting: () => number;
}

interface Timer {
  readonly at: number;
  readonly run: () => void;
}

/** A clock that moves only when told to. */
export const heldClock = (start = Date.UTC(2026, 0, 15, 12)): HeldClock => {
  let now = start;
  let setBackMs = 0;
  let timers: readonly Timer[] = [];
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  const runNext = (until: number): boolean => {
    const due = timers.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
    if (due === undefined) return false;
    timers = timers.filter((timer) => timer !== due);
    now = due.at;
    due.run();
    return true;
  };
  return {
    now: () => now - setBackMs,
    after: (delayMs, run) => {
      const timer = { at: now + delayMs, run };
      timers = [...timers, timer];
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    advance: async (ms) => {
      const until = now + ms;
      await settle();
      while (runNext(until)) await settle();
      now = until;
    },
    setBack: (ms) => {
      setBackMs += ms;
    },
    waiting: () => timers.length,
  };
};
