import { describe, expect, it } from 'vitest';
import { createSlots, type Slots } from '../../../../src/main/sync/slots.ts';
import { heldClock } from '../http/held-clock.ts';

const never = new AbortController().signal;

/** Work that waits to be let go; `begun` says how many have. */
const workload = (slots: Slots, count: number, signal = never) => {
  const doors: (() => void)[] = [];
  const work = () => new Promise<void>((resolve) => doors.push(resolve));
  const done = Array.from({ length: count }, () => slots.run(work, signal).catch(() => undefined));
  return {
    begun: () => doors.length,
    finishAll: async () => {
      while (doors.length > 0) {
        doors.splice(0).forEach((open) => open());
        await new Promise((resolve) => setImmediate(resolve));
      }
      await Promise.all(done);
    },
  };
};

/** Nobody is let in before the time has passed, and so many then. */
const expectOpening = async (
  { clock, load }: { clock: ReturnType<typeof heldClock>; load: ReturnType<typeof workload> },
  afterMs: number,
  begun: number,
): Promise<void> => {
  await clock.advance(afterMs - 1);
  expect(load.begun()).toBe(0);
  await clock.advance(1);
  expect(load.begun()).toBe(begun);
  await load.finishAll();
};

describe('slots', () => {
  it('let as many in as there are, and the others as soon as one is free', async () => {
    const slots = createSlots(4, heldClock());
    const load = workload(slots, 6);
    await Promise.resolve();
    expect(load.begun()).toBe(4);
    await load.finishAll();
  });

  it('are free for the next one as soon as work leaves its own, and only once', async () => {
    const slots = createSlots(1, heldClock());
    const begun: string[] = [];
    let finish: () => void = () => undefined;
    const first = slots.run(async (leave) => {
      begun.push('first');
      leave();
      leave();
      await new Promise<void>((resolve) => (finish = resolve));
    }, never);
    const load = workload(slots, 2);
    await new Promise((resolve) => setImmediate(resolve));
    expect([...begun, load.begun()]).toEqual(['first', 1]);
    finish();
    await first;
    expect(load.begun()).toBe(1);
    await load.finishAll();
  });

  it('are half as many after a complaint, and nobody enters before the time it named', async () => {
    const clock = heldClock();
    const slots = createSlots(4, clock);
    slots.slowDown(clock.now() + 12_000);
    expect(slots.limit()).toBe(2);
    const load = workload(slots, 4);
    await expectOpening({ clock, load }, 12_000, 2);
  });

  it('open after the wait that was asked for, though the clock is set back a day in it', async () => {
    const clock = heldClock();
    const slots = createSlots(4, clock);
    slots.slowDown(clock.now() + 12_000);
    const load = workload(slots, 2);
    await clock.advance(5_000);
    clock.setBack(86_400_000);
    await expectOpening({ clock, load }, 7_000, 2);
  });

  it('stay closed until the last complaint is over, though the clock is set back between two', async () => {
    const clock = heldClock();
    const slots = createSlots(4, clock);
    slots.slowDown(clock.now() + 5_000);
    clock.setBack(86_400_000);
    slots.slowDown(clock.now() + 12_000);
    const load = workload(slots, 1);
    await expectOpening({ clock, load }, 12_000, 1);
  });

  it('take refusals of requests that were under way together for one complaint', () => {
    const clock = heldClock();
    const slots = createSlots(8, clock);
    for (let n = 0; n < 5; n += 1) slots.slowDown(clock.now() + 1_000 * n + 1_000);
    expect(slots.limit()).toBe(4);
  });

  it('come back one by one while all goes well, and never more than at first', async () => {
    const clock = heldClock();
    const slots = createSlots(4, clock);
    slots.slowDown(clock.now() + 1);
    await clock.advance(1);
    for (let n = 0; n < 100; n += 1) await slots.run(() => Promise.resolve(), never);
    expect(slots.limit()).toBe(4);
  });

  it('let go of who waits as soon as the run is stopped', async () => {
    const stop = new AbortController();
    const slots = createSlots(1, heldClock());
    const holder = workload(slots, 1);
    const waiting = slots.run(() => Promise.resolve(), stop.signal);
    stop.abort();
    await expect(waiting).rejects.toMatchObject({ failure: { kind: 'cancelled' } });
    await holder.finishAll();
  });
});
