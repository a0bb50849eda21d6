import { FailureError } from '../failure-error.ts';
import type { Clock } from './clock.ts';
import type { HttpLimits } from './limits.ts';
import type { Patiently } from './pour-body.ts';

/** The time of one request: what ends it early, and the signal that says so to `fetch`. */
export interface RequestTime {
  readonly signal: AbortSignal;
  /** Waits for the answer's headers. */
  readonly forHeaders: Patiently;
  /** Waits for the next piece of the body. */
  readonly forBody: Patiently;
  readonly elapsedMs: () => number;
  /** Closes the connection of a request that failed with part of its answer unread. */
  readonly abandon: () => void;
  readonly end: () => void;
}

/**
 * Gives a request its three time limits and the caller's signal. Work is raced against them
 * instead of relying on `fetch` to notice: a stop has to be felt within 250 ms on any stack.
 */
export const startRequestTime = (
  host: string,
  caller: AbortSignal,
  limits: HttpLimits,
  clock: Clock,
): RequestTime => {
  const startedAt = clock.now();
  const ending = new AbortController();
  const stop = (reason: FailureError) => {
    ending.abort(reason);
  };
  const timedOut = (limitMs: number) => () => {
    stop(new FailureError({ kind: 'timed-out', host, seconds: Math.ceil(limitMs / 1000) }));
  };
  const cancel = () => {
    stop(new FailureError({ kind: 'cancelled' }));
  };
  const stopped = new Promise<never>((_, reject) => {
    ending.signal.addEventListener('abort', () => {
      reject(ending.signal.reason as FailureError);
    });
  });
  stopped.catch(() => undefined);
  const endWhole = clock.after(limits.wholeMs, timedOut(limits.wholeMs));
  if (caller.aborted) cancel();
  else caller.addEventListener('abort', cancel, { once: true });

  const within =
    (limitMs: number): Patiently =>
    async (work) => {
      work.catch(() => undefined);
      const endLimit = clock.after(limitMs, timedOut(limitMs));
      try {
        return await Promise.race([work, stopped]);
      } finally {
        endLimit();
      }
    };

  return {
    signal: ending.signal,
    forHeaders: within(limits.headersMs),
    forBody: within(limits.idleBodyMs),
    elapsedMs: () => clock.now() - startedAt,
    abandon: cancel,
    end: () => {
      endWhole();
      caller.removeEventListener('abort', cancel);
    },
  };
};
