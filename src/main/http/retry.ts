import type { Waiting } from '../../shared/ipc.ts';
import type { EpochMs } from '../../shared/session.ts';
import { FailureError } from '../failure-error.ts';
import { systemClock, type Clock } from './clock.ts';
import { decideRetry, type FailedAttempt } from './retry-timing.ts';

export interface RetryOptions {
  readonly signal: AbortSignal;
  /** For the status line; this wait always has an end that is known. */
  readonly onWait?: (waiting: Waiting & { readonly until: EpochMs }) => void;
  readonly clock?: Clock;
  readonly random?: () => number;
}

type Tally = Pick<FailedAttempt, 'attempts' | 'waitedMs'>;

const noTally: Tally = { attempts: 0, waitedMs: 0 };

/**
 * Repeats work that may succeed the next time, with the waits of `retry-timing.ts`. Throws the
 * last failure when it gives up and `cancelled` as soon as the signal says so, waits included.
 * Errors that are no `FailureError` are defects and pass straight through.
 */
export const withRetry = async <T>(work: () => Promise<T>, options: RetryOptions): Promise<T> => {
  const { signal, onWait, clock = systemClock, random = Math.random } = options;
  let refused: Tally = noTally;
  let failed: Tally = noTally;
  for (;;) {
    throwIfCancelled(signal);
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof FailureError)) throw error;
      const now = clock.now();
      const { failure } = error;
      const isRefusal = failure.kind === 'rate-limited';
      const { attempts, waitedMs } = isRefusal ? refused : failed;
      const attempt = { failure, attempts: attempts + 1, waitedMs, now, random: random() };
      const decision = decideRetry(attempt);
      if (decision.kind === 'stop') throw error;
      const { delayMs } = decision;
      const tally = { attempts: attempts + 1, waitedMs: waitedMs + delayMs };
      if (isRefusal) refused = tally;
      else failed = tally;
      onWait?.({ until: now + delayMs, reason: failure });
      await pause(delayMs, signal, clock);
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
