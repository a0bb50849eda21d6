import { FailureError } from '../failure-error.ts';

/** Stops work for as long as the machine sleeps, and does it again afterwards. */
export interface Sleep {
  /** Does the work while awake; work that sleep interrupted is done from its beginning. */
  readonly awake: <T>(work: (signal: AbortSignal) => Promise<T>) => Promise<T>;
  /** Aborts what is under way: its connections will be dead when the machine wakes. */
  readonly suspend: () => void;
  readonly resume: () => void;
}

export const createSleep = (stopped: AbortSignal): Sleep => {
  let current = new AbortController();
  let isAsleep = false;
  let wake: () => void = () => undefined;
  let awoken: Promise<void> = Promise.resolve();

  /** A stop ends the wait as waking does; the work that follows then sees that it is stopped. */
  const untilAwake = (): Promise<unknown> =>
    Promise.race([awoken, new Promise((resolve) => stopped.addEventListener('abort', resolve))]);

  const interrupted = (error: unknown, own: AbortSignal): boolean =>
    own.aborted &&
    !stopped.aborted &&
    error instanceof FailureError &&
    error.failure.kind === 'cancelled';

  return {
    awake: async (work) => {
      for (;;) {
        if (isAsleep && !stopped.aborted) await untilAwake();
        const own = current.signal;
        try {
          return await work(AbortSignal.any([own, stopped]));
        } catch (error) {
          if (!interrupted(error, own)) throw error;
        }
      }
    },
    suspend: () => {
      if (isAsleep) return;
      isAsleep = true;
      awoken = new Promise((resolve) => {
        wake = resolve;
      });
      current.abort();
      current = new AbortController();
    },
    resume: () => {
      isAsleep = false;
      wake();
    },
  };
};
