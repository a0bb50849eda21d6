import { FailureError } from '../failure-error.ts';
import { systemClock, type Clock } from '../http/clock.ts';
import type { EpochMs } from '../../shared/session.ts';

/** How many requests of a run may be under way at once; fewer after a provider complained. */
export interface Slots {
  /**
   * Waits for its turn, first come first served. Throws `cancelled` when aborted while waiting. Work
   * that says so leaves its place to the next one before it is done.
   */
  readonly run: <T>(work: (leave: () => void) => Promise<T>, signal: AbortSignal) => Promise<T>;
  /** The provider wants fewer requests: half as many from now on, and no new one until then. */
  readonly slowDown: (until: EpochMs) => void;
  readonly limit: () => number;
}

/** So many answers in a row earn one more request at a time, up to the first number. */
const answersPerSlot = 20;

export const createSlots = (most: number, clock: Clock = systemClock): Slots => {
  const waiting: (() => void)[] = [];
  let limit = most;
  let active = 0;
  let answers = 0;
  /** Complaints that are not over, and the time each named. */
  const complaints = new Set<{ readonly until: EpochMs }>();

  const isClosed = (): boolean => [...complaints].some(({ until }) => clock.now() < until);

  const admit = (): void => {
    while (active < limit && waiting.length > 0 && !isClosed()) {
      active += 1;
      waiting.shift()?.();
    }
  };

  /**
   * Over when its timer says so, whatever the clock does: one that was set back a day would keep a
   * run waiting that long. Over as well when the time has come: timers stand still in a sleep.
   */
  const closeUntil = (until: EpochMs): void => {
    const complaint = { until };
    complaints.add(complaint);
    clock.after(Math.max(0, until - clock.now()), () => {
      complaints.delete(complaint);
      admit();
    });
  };

  const turn = (signal: AbortSignal): Promise<void> =>
    new Promise((resolve, reject) => {
      const enter = (): void => {
        signal.removeEventListener('abort', leave);
        resolve();
      };
      const leave = (): void => {
        const at = waiting.indexOf(enter);
        if (at >= 0) waiting.splice(at, 1);
        reject(new FailureError({ kind: 'cancelled' }));
      };
      if (signal.aborted) {
        leave();
        return;
      }
      signal.addEventListener('abort', leave, { once: true });
      waiting.push(enter);
      admit();
    });

  const leaveOnce = (): (() => void) => {
    let hasLeft = false;
    return () => {
      if (hasLeft) return;
      hasLeft = true;
      active -= 1;
      admit();
    };
  };

  const earn = (): void => {
    answers += 1;
    if (answers < answersPerSlot || limit >= most) return;
    answers = 0;
    limit += 1;
  };

  return {
    limit: () => limit,
    slowDown: (until) => {
      answers = 0;
      // A storm of refusals to requests that were under way together is one complaint.
      if (!isClosed()) limit = Math.max(1, Math.floor(limit / 2));
      closeUntil(until);
    },
    run: async (work, signal) => {
      await turn(signal);
      const leave = leaveOnce();
      try {
        const result = await work(leave);
        earn();
        return result;
      } finally {
        leave();
      }
    },
  };
};
