import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { FailureError } from '../../../../src/main/failure-error.ts';
import { decideRetry, mostAttempts, mostRefusals } from '../../../../src/main/http/retry-timing.ts';
import { withRetry } from '../../../../src/main/http/retry.ts';
import type { Failure } from '../../../../src/shared/failure.ts';
import type { Waiting } from '../../../../src/shared/ipc.ts';
import { failureOf } from './failure-of.ts';
import { heldClock } from './held-clock.ts';

const cutShort: Failure = { kind: 'cut-short' };
const now = Date.UTC(2026, 0, 15, 12);
const tooMany: Failure = { kind: 'rate-limited', retryAt: null };
const decide = (failure: Failure, attempts = 1, random = 0.5, waitedMs = 0) =>
  decideRetry({ failure, attempts, waitedMs, now, random });

/** Fails with these in turn, then succeeds. */
const failing = (...failures: readonly Failure[]) => {
  let calls = 0;
  const work = () => {
    const failure = failures[calls];
    calls += 1;
    return failure === undefined
      ? Promise.resolve('done')
      : Promise.reject(new FailureError(failure));
  };
  return { work, calls: () => calls };
};

describe('what is tried again', () => {
  it.each<Failure>([
    cutShort,
    { kind: 'unreachable', host: 'h', detail: 'ECONNRESET' },
    { kind: 'timed-out', host: 'h', seconds: 20 },
    { kind: 'server-error', status: 503 },
    { kind: 'rate-limited', retryAt: null },
  ])('$kind', (failure) => {
    expect(decide(failure).kind).toBe('wait');
  });

  it.each<Failure>([
    { kind: 'offline' },
    { kind: 'host-not-found', host: 'h' },
    { kind: 'certificate', host: 'h', detail: 'CERT_HAS_EXPIRED' },
    { kind: 'redirected', host: 'h' },
    { kind: 'key-refused', code: null },
    { kind: 'not-the-api', contentType: 'text/html' },
    { kind: 'wrong-shape', detail: 'data: missing' },
    { kind: 'too-large', limitBytes: 1 },
    { kind: 'bad-request', status: 400, detail: '' },
    { kind: 'cancelled' },
  ])('not $kind', (failure) => {
    expect(decide(failure).kind).toBe('stop');
  });
});

describe('the waits', () => {
  it('double from 0.5 s to 30 s, with full jitter, over at most five attempts', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (attempts, random) => {
          const decision = decide(cutShort, attempts, random);
          if (attempts >= mostAttempts) return decision.kind === 'stop';
          const most = Math.min(30_000, 500 * 2 ** (attempts - 1));
          return decision.kind === 'wait' && decision.delayMs >= 0 && decision.delayMs <= most;
        },
      ),
    );
  });

  it('are never shorter than the provider asked, and little longer', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 900_000 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (askedMs, random) => {
          const decision = decide({ kind: 'rate-limited', retryAt: now + askedMs }, 3, random);
          const delayMs = decision.kind === 'wait' ? decision.delayMs : -1;
          return delayMs >= askedMs && delayMs <= askedMs + 500;
        },
      ),
    );
  });

  it('after refusals without a hint add up to between 61 and 91 s, and none is over a minute', () => {
    const dice = fc.double({ min: 0, max: 0.999, noNaN: true });
    const waits = mostRefusals - 1;
    fc.assert(
      fc.property(fc.array(dice, { minLength: waits, maxLength: waits }), (thrown) => {
        const waitedMs = thrown.reduce((waited, random, n) => {
          const decision = decide(tooMany, n + 1, random, waited);
          if (decision.kind === 'stop') throw new Error(`gave up after ${n + 1}`);
          expect(decision.delayMs).toBeLessThanOrEqual(60_000);
          return waited + decision.delayMs;
        }, 0);
        expect(waitedMs).toBeGreaterThanOrEqual(61_000);
        expect(waitedMs).toBeLessThanOrEqual(91_000);
      }),
    );
    expect(decide(tooMany, mostRefusals).kind).toBe('stop');
  });

  it('after a first refusal without a hint are a second at most: some limits are by the second', () => {
    expect(decide(tooMany, 1, 0.999)).toEqual({ kind: 'wait', delayMs: 999 });
  });

  it('end where a provider asks for more than 15 minutes', () => {
    expect(decide({ kind: 'rate-limited', retryAt: now + 900_001 }).kind).toBe('stop');
  });
});

describe('work that fails', () => {
  it('is repeated until it succeeds, each wait announced', async () => {
    const clock = heldClock();
    const { work, calls } = failing(cutShort, cutShort);
    const waits: Waiting[] = [];
    const start = clock.now();
    const result = withRetry(work, {
      signal: new AbortController().signal,
      clock,
      random: () => 0.999,
      onWait: (waiting) => waits.push(waiting),
    });
    await clock.advance(60_000);
    expect(await result).toBe('done');
    expect(calls()).toBe(3);
    expect(waits).toEqual([
      { until: start + 500, reason: cutShort },
      { until: start + 500 + 999, reason: cutShort },
    ]);
  });

  it('is not repeated before Retry-After has passed', async () => {
    const clock = heldClock();
    const { work, calls } = failing({ kind: 'rate-limited', retryAt: clock.now() + 15_000 });
    const options = { signal: new AbortController().signal, clock, random: () => 0 };
    const result = withRetry(work, options);
    await clock.advance(14_999);
    expect(calls()).toBe(1);
    await clock.advance(1);
    expect(await result).toBe('done');
  });

  it('five times ends with its last failure', async () => {
    const clock = heldClock();
    const last: Failure = { kind: 'server-error', status: 502 };
    const { work, calls } = failing(cutShort, cutShort, cutShort, cutShort, last, cutShort);
    const result = failureOf(withRetry(work, { signal: new AbortController().signal, clock }));
    await clock.advance(120_000);
    expect(await result).toEqual(last);
    expect(calls()).toBe(5);
  });

  it.each([0, 0.5, 0.999])(
    'by a limit of requests a minute outlasts the minute, each wait announced (dice %d)',
    async (dice) => {
      const clock = heldClock();
      const start = clock.now();
      const refuse = () => Promise.reject(new FailureError(tooMany));
      const work = () => (clock.now() < start + 60_000 ? refuse() : Promise.resolve('done'));
      const waits: Waiting[] = [];
      const result = withRetry(work, {
        signal: new AbortController().signal,
        clock,
        random: () => dice,
        onWait: (waiting) => waits.push(waiting),
      });
      await clock.advance(120_000);
      expect(await result).toBe('done');
      expect(waits.map(({ reason }) => reason)).toEqual(waits.map(() => tooMany));
      expect(waits.at(-1)?.until).toBeGreaterThanOrEqual(start + 60_000);
    },
  );

  it('by a limit that never ends, ends with that', async () => {
    const clock = heldClock();
    const { work, calls } = failing(...Array.from({ length: 20 }, () => tooMany));
    const result = failureOf(withRetry(work, { signal: new AbortController().signal, clock }));
    await clock.advance(120_000);
    expect(await result).toEqual(tooMany);
    expect(calls()).toBe(mostRefusals);
  });

  it('otherwise after some refusals has all its attempts still', async () => {
    const clock = heldClock();
    const refusals = Array.from({ length: 5 }, () => tooMany);
    const { work, calls } = failing(...refusals, cutShort, cutShort, cutShort, cutShort);
    const result = withRetry(work, { signal: new AbortController().signal, clock });
    await clock.advance(120_000);
    expect(await result).toBe('done');
    expect(calls()).toBe(10);
  });

  it('for good ends at once', async () => {
    const { work, calls } = failing({ kind: 'key-refused', code: null });
    const options = { signal: new AbortController().signal, clock: heldClock() };
    expect((await failureOf(withRetry(work, options))).kind).toBe('key-refused');
    expect(calls()).toBe(1);
  });

  it('by a defect of ours passes straight through', async () => {
    const defect = () => Promise.reject(new RangeError('ours'));
    await expect(
      withRetry(defect, { signal: new AbortController().signal, clock: heldClock() }),
    ).rejects.toThrow(RangeError);
  });

  it('stops waiting, and leaves no timer, when it is cancelled', async () => {
    const clock = heldClock();
    const stopping = new AbortController();
    const { work, calls } = failing({ kind: 'rate-limited', retryAt: clock.now() + 600_000 });
    const result = failureOf(withRetry(work, { signal: stopping.signal, clock }));
    await clock.advance(1_000);
    expect(clock.waiting()).toBe(1);
    stopping.abort();
    expect(await result).toEqual({ kind: 'cancelled' });
    expect(clock.waiting()).toBe(0);
    expect(calls()).toBe(1);
  });

  it('is not even begun when it was cancelled before', async () => {
    const { work, calls } = failing();
    const failure = await failureOf(withRetry(work, { signal: AbortSignal.abort() }));
    expect(failure).toEqual({ kind: 'cancelled' });
    expect(calls()).toBe(0);
  });
});
