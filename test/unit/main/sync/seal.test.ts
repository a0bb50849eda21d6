import { describe, expect, it } from 'vitest';
import { createReading } from '../../../../src/main/sync/reading.ts';
import type { ListOrder } from '../../../../src/main/sync/seal.ts';
import type { ListAnswer } from '../../../../src/main/providers/provider.ts';
import { session } from './scripted-provider.ts';

const start = Date.UTC(2026, 5, 1);
const window = { from: 0, to: start + 1_000_000 };

/** A page of calls begun so many seconds after the start, from a provider without totals. */
const page = (seconds: readonly number[], next: string | null): ListAnswer => ({
  body: '[]',
  next,
  total: null,
  reading: {
    sessions: seconds.map((at) => ({ ...session(`call-${at}`), initiatedAt: start + at * 1000 })),
    slots: [],
    unreadable: [],
  },
});

const readingOf = (order: ListOrder) =>
  createReading({
    window,
    number: 1,
    readAt: start,
    settledTo: start,
    order,
    hasDateFilter: true,
    limits: { target: 4, most: 8 },
  });

const readAll = (order: ListOrder, pages: readonly ListAnswer[]) => {
  const reading = readingOf(order);
  return pages.map((one, at) => {
    const step = reading.look(one);
    reading.keep(one, at + 1);
    return step;
  });
};

describe('a long listing without totals', () => {
  it('is settled where it stands once a window’s worth has come, newest first', () => {
    const [, second] = readAll('newest-first', [page([9, 8], '2'), page([7, 6], '3')]);
    const at = start + 7_000;
    expect(second).toMatchObject({
      progress: { from: at, to: window.to, verdict: 'done', distinct: 4, said: null },
      next: 'window',
      rest: { from: window.from, to: at },
    });
  });

  it('and oldest first, with the second that was reached left to the rest', () => {
    const [, second] = readAll('oldest-first', [page([1, 2], '2'), page([3, 4], '3')]);
    const at = start + 4_000;
    expect(second).toMatchObject({
      progress: { from: window.from, to: at, verdict: 'done' },
      rest: { from: at, to: window.to },
    });
  });

  it('goes on where the pages are in no order: nothing is proven yet', () => {
    const [, second] = readAll('newest-first', [page([5, 4], '2'), page([9, 8], '3')]);
    expect(second).toMatchObject({ progress: { verdict: 'open' }, next: 'page', rest: null });
  });

  it('goes on while all calls are of one second', () => {
    const same = { ...page([5], '3'), reading: page([5, 5], '3').reading };
    const reading = createReading({
      window: { from: start + 5_000, to: start + 6_000 },
      number: 1,
      readAt: start,
      settledTo: start,
      order: 'newest-first',
      hasDateFilter: true,
      limits: { target: 1, most: 8 },
    });
    expect(reading.look(same)).toMatchObject({ next: 'page', rest: null });
  });

  it('that ends with as many calls as a cap allows is not believed to be its end', () => {
    const [sorted] = readAll('newest-first', [page([9, 8, 7, 6, 5, 4, 3, 2], null)]);
    expect(sorted).toMatchObject({ progress: { from: start + 3_000 }, next: 'window' });
    expect(sorted?.rest).toEqual({ from: 0, to: start + 3_000 });
    const steps = readAll('newest-first', [page([1, 2], '2'), page([9, 8, 7, 6, 5, 4], null)]);
    expect(steps.at(-1)?.progress.verdict).toBe('differs');
  });

  it('that ends before is done', () => {
    const [only] = readAll('newest-first', [page([9, 8], null)]);
    expect(only).toMatchObject({ progress: { ...window, verdict: 'done' }, rest: null });
  });
});
