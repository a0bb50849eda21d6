import type { Failure } from '../../shared/failure.ts';
import type { EpochMs } from '../../shared/session.ts';
import { FailureError } from '../failure-error.ts';
import { systemClock, type Clock } from './clock.ts';
import { decideRetry } from './retry-timing.ts';

/** For the status line: it counts down to `until` and says why. */
export interface Waiting {
  readonly until: EpochMs;
  readonly reason: Failure;
}

export interface RetryOptions {
  readonly signal: AbortSignal;
  readonly onWait?: (waiting: Waiting) => void;
  readonly clock?: Clock;
  readonly random?: () => number;
}

/**
 * Repeats work that may succeed the next time, with the waits of `retry-timing.ts`. Throws the
 * last failure when it gives up and `cancelled` as soon as the signal says so, waits included.
 * Errors that are no `FailureError` are defects and pass straight through.
 */
export const withRetry = async <T>(work: () => Promise<T>, options: RetryOptions): Promise<T> => {
  const { signal, onWait, clock = systemClock, random = Math.random } = options;
  for (let attempts = 1; ; attempts += 1) {
    throwIfCancelled(signal);
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof FailureError)) throw error;
      const now = clock.now();
      const { failure } = error;
      const decision = decideRetry({ failure, attempts, now, random: random() });
      if (decision.kind === 'stop') throw error;
      onWait?.({ until: now + decision.delayMs, reason: failure });
      await pause(decision.delayMs, signal, clock);
    }
  }
};

const throwIfCancelled = (signal: AbortSignal): void => {
  if (signal.aborted) throw new FailureError({ kind: 'cancelled' });
};

/** Waits, or throws `cancelled` at once when the signal is aborted. */
export const pause = (delayMs: number, signal: AbortSignal, clock: Clock): Promise<void> =>
  new Promise((resolve, reject) => {
    const cancel = () => {
      endTimer();
      reject(new FailureError({ kind: 'cancelled' }));
    };
    const endTimer = clock.after(delayMs, () => {
      signal.removeEventListener('abort', cancel);
      resolve();
    });
    if (signal.aborted) cancel();
    else signal.addEventListener('abort', cancel, { once: true });
  });
