import type { Failure } from '../../shared/failure.ts';
import type { EpochMs } from '../../shared/session.ts';
import { longestWaitMs } from './rate-limit.ts';

export const mostAttempts = 5;
/** Rate limits are counted by themselves, and for longer: CometChat's is so many requests a minute. */
export const mostRefusals = 8;
const baseMs = 500;
/** Doubled to the cap and added up, the seven waits before the last refusal come to 91 s. */
const refusedBaseMs = 1_000;
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
  /** How many failed so far, this one included: refusals to a rate limit, or all others. */
  readonly attempts: number;
  /** How long was waited after those before it. */
  readonly waitedMs: number;
  readonly now: EpochMs;
  /** 0 ≤ random < 1. */
  readonly random: number;
}

export type RetryDecision =
  { readonly kind: 'stop' } | { readonly kind: 'wait'; readonly delayMs: number };

const ceilingMs = (firstMs: number, attempts: number): number =>
  Math.min(capMs, firstMs * 2 ** (attempts - 1));

/** Full jitter: anywhere between nothing and the doubled delay, so that clients do not march. */
const backoffMs = (attempts: number, random: number): number =>
  Math.round(random * ceilingMs(baseMs, attempts));

/**
 * A provider that does not say how long: full jitter too, but what it took off the waits before is
 * made up for. However the dice fall, the last attempt is more than a minute (61 s) after the first.
 */
const refusedBackoffMs = (attempts: number, waitedMs: number, random: number): number => {
  const earlier = Array.from({ length: attempts - 1 }, (_, n) => ceilingMs(refusedBaseMs, n + 1));
  const owedMs = earlier.reduce((sum, ms) => sum + ms, 0) - waitedMs;
  return Math.round(Math.max(0, owedMs) + random * ceilingMs(refusedBaseMs, attempts));
};

const afterRefusal = (retryAt: EpochMs | null, attempt: FailedAttempt): RetryDecision => {
  const { attempts, waitedMs, now, random } = attempt;
  if (retryAt === null) {
    return { kind: 'wait', delayMs: refusedBackoffMs(attempts, waitedMs, random) };
  }
  const askedMs = Math.max(0, retryAt - now);
  return askedMs > longestWaitMs
    ? { kind: 'stop' }
    : { kind: 'wait', delayMs: askedMs + Math.min(backoffMs(attempts, random), baseMs) };
};

/** What to do after a failed attempt. Never waits less than a provider asked for. */
export const decideRetry = (attempt: FailedAttempt): RetryDecision => {
  const { failure, attempts, random } = attempt;
  const most = failure.kind === 'rate-limited' ? mostRefusals : mostAttempts;
  if (attempts >= most || !passing.has(failure.kind)) return { kind: 'stop' };
  return failure.kind === 'rate-limited'
    ? afterRefusal(failure.retryAt, attempt)
    : { kind: 'wait', delayMs: backoffMs(attempts, random) };
};
