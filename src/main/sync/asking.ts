import type { Waiting } from '../../shared/ipc.ts';
import { FailureError } from '../failure-error.ts';
import { createSleep, type Sleep } from './sleep.ts';
import { createSlots } from './slots.ts';
import type { SyncParts } from './sync-parts.ts';

/** A run's requests and all that may hold one up: its turn, the provider, the network, sleep. */
export interface Asking extends Pick<Sleep, 'suspend' | 'resume'> {
  readonly ask: Ask;
  /** How often a request had to be repeated so far. */
  readonly retries: () => number;
  readonly stop: () => void;
  readonly signal: AbortSignal;
}

/** `leave` is for work that goes on when its request is over: the next request need not wait. */
export type Ask = <T>(work: (signal: AbortSignal, leave: () => void) => Promise<T>) => Promise<T>;

/** Names stop being found a moment before a network is known to be gone. */
const mostNameTries = 10;

export const createAsking = (
  parts: Pick<SyncParts, 'withRetry' | 'network' | 'now'>,
  concurrency: number,
  onWaiting: (waiting: Waiting | null) => void,
): Asking => {
  const stopping = new AbortController();
  const slots = createSlots(concurrency);
  const sleep = createSleep(stopping.signal);
  let retries = 0;
  let answers = 0;
  let isWaiting = false;

  const wait = (waiting: Waiting): void => {
    retries += 1;
    isWaiting = true;
    if (waiting.reason.kind === 'rate-limited') slots.slowDown(waiting.until ?? parts.now());
    onWaiting(waiting);
  };

  const goOn = (): void => {
    answers += 1;
    if (isWaiting) onWaiting(null);
    isWaiting = false;
  };

  /** Failures of the network in the middle of a run; at its very start they end it. */
  const waitForNetwork = async (error: unknown, tries: number): Promise<void> => {
    if (!(error instanceof FailureError) || answers === 0) throw error;
    const { failure } = error;
    const isAway = failure.kind === 'offline';
    const mayBeAway = failure.kind === 'host-not-found' && tries < mostNameTries;
    if (!isAway && !mayBeAway) throw error;
    wait({ until: null, reason: failure });
    await parts.network.whenOnline(stopping.signal);
  };

  const inTurn = <T>(work: Parameters<typeof ask<T>>[0]): Promise<T> =>
    sleep.awake((signal) =>
      parts.withRetry(() => slots.run((leave) => work(signal, leave), signal), {
        signal,
        onWait: wait,
      }),
    );

  const ask: Ask = async (work) => {
    for (let tries = 1; ; tries += 1) {
      try {
        const answer = await inTurn(work);
        goOn();
        return answer;
      } catch (error) {
        await waitForNetwork(error, tries);
      }
    }
  };

  return {
    ask,
    suspend: sleep.suspend,
    resume: sleep.resume,
    retries: () => retries,
    stop: () => stopping.abort(),
    signal: stopping.signal,
  };
};
