import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createPacer, nextTurnAt } from '../../../../src/main/http/pace.ts';
import { failureOf } from './failure-of.ts';
import { heldClock } from './held-clock.ts';

const signal = new AbortController().signal;
const pace = { key: 'https://api.example u-1', intervalMs: 1_000 };

/** The times at which so many requests of one account, all wanted now, have their turns. */
const turns = (count: number, clock = heldClock(0)) => {
  const pacer = createPacer(clock);
  const at: number[] = [];
  const all = Array.from({ length: count }, () =>
    pacer.turn(pace, signal).then(() => at.push(clock.now())),
  );
  return { pacer, clock, at, all: Promise.all(all) };
};

describe('a pace of one request a second', () => {
  it('lets the first go at once and the others one after the other', async () => {
    const { clock, at } = turns(4);
    await clock.advance(10_000);
    expect(at).toEqual([0, 1_050, 2_100, 3_150]);
  });

  it('does not hold a request that comes late enough', async () => {
    const { clock, pacer, all } = turns(1);
    await clock.advance(5_000);
    await all;
    const turn = pacer.turn(pace, signal).then(() => clock.now());
    await clock.advance(0);
    expect(await turn).toBe(5_000);
  });

  it('counts each account by itself', async () => {
    const { clock, pacer } = turns(1);
    const other = pacer.turn({ ...pace, key: 'https://api.example u-2' }, signal);
    await clock.advance(0);
    await other;
    expect(clock.waiting()).toBe(0);
  });

  it('lets a waiting request go at once when it is cancelled', async () => {
    const { clock, pacer } = turns(1);
    const abort = new AbortController();
    const turn = failureOf(pacer.turn(pace, abort.signal));
    abort.abort();
    expect(await turn).toEqual({ kind: 'cancelled' });
    await clock.advance(0);
    expect(clock.waiting()).toBe(0);
  });

  it('never waits longer than the requests before it explain, whatever the clock did', () => {
    const time = fc.integer({ min: 0, max: 1e12 });
    fc.assert(
      fc.property(time, time, fc.nat(20), (lastTurnAt, now, waiting) => {
        const at = nextTurnAt({ lastTurnAt, waiting }, now, 1_000);
        expect(at).toBeGreaterThanOrEqual(now);
        expect(at - now).toBeLessThanOrEqual((waiting + 1) * 1_050);
        if (lastTurnAt <= now) expect(at - lastTurnAt).toBeGreaterThanOrEqual(1_050);
      }),
    );
  });
});
