import type { Failure } from '../../shared/failure.ts';
import type { EpochMs } from '../../shared/session.ts';
import { longestWaitMs } from './rate-limit.ts';

export const mostAttempts = 5;
const baseMs = 500;
const capMs = 30_000;

/**
 * Failures that may pass by themselves. Not `offline` and `host-not-found` (a person or the
 * network's return starts those again), not what a refused key or a wrong address would repeat.
 */
const passing: ReadonlySet<Failure['kind']> = new Set<Failure['kind']>([
  'unreachable',
  'timed-out',
  'cut-short',
  'server-error',
  'rate-limited',
]);

export interface FailedAttempt {
  readonly failure: Failure;
  /** How many attempts have been made, this one included. */
  readonly attempts: number;
  readonly now: EpochMs;
  /** 0 ≤ random < 1. */
  readonly random: number;
}

export type RetryDecision =
  { readonly kind: 'stop' } | { readonly kind: 'wait'; readonly delayMs: number };

/** Full jitter: anywhere between nothing and the doubled delay, so that clients do not march. */
const backoffMs = (attempts: number, random: number): number =>
  Math.round(random * Math.min(capMs, baseMs * 2 ** (attempts - 1)));

/** What to do after a failed attempt. Never waits less than a provider asked for. */
export const decideRetry = ({ failure, attempts, now, random }: FailedAttempt): RetryDecision => {
  if (attempts >= mostAttempts || !passing.has(failure.kind)) return { kind: 'stop' };
  const jitterMs = backoffMs(attempts, random);
  if (failure.kind !== 'rate-limited' || failure.retryAt === null) {
    return { kind: 'wait', delayMs: jitterMs };
  }
  const askedMs = Math.max(0, failure.retryAt - now);
  return askedMs > longestWaitMs
    ? { kind: 'stop' }
    : { kind: 'wait', delayMs: askedMs + Math.min(jitterMs, baseMs) };
};
