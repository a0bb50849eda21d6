import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FailureError } from '../../../../src/main/failure-error.ts';
import { defaultLimits } from '../../../../src/main/sync/window-size.ts';
import { createWindowSource } from '../../../../src/main/sync/window-source.ts';
import type { TimeRange } from '../../../../src/shared/page.ts';
import { isEmptyRange, overlaps, united } from '../../../../src/shared/time-ranges.ts';
import type { ListAnswer } from '../../../../src/main/providers/provider.ts';
import { buildSession } from '../../renderer/archive/build-page.ts';
import { answer } from './scripted-provider.ts';

const now = Date.UTC(2026, 5, 30);
const dayMs = 86_400_000;

type Totals = (window: TimeRange) => number | null;

const countIn =
  (times: readonly number[]): Totals =>
  (window) =>
    times.filter((at) => at >= window.from && at < window.to).length;

/** A listing's first page: the newest hundred calls of the window; `times` are newest first. */
const pageOf =
  (times: readonly number[]) =>
  ({ from, to }: TimeRange, total: number | null): ListAnswer => {
    const page = times.filter((at) => at >= from && at < to).slice(0, 100);
    const sessions = page.map((initiatedAt) =>
      buildSession({ id: String(initiatedAt), initiatedAt }),
    );
    const empty = answer([], null, total);
    return { ...empty, reading: { ...empty.reading, sessions } };
  };

/** Opens every window of the ranges; refuses spans longer than so many days. */
const windowsOf = async (
  ranges: readonly TimeRange[],
  totals: Totals,
  longestDays = Infinity,
  page = pageOf([]),
) => {
  const asked: TimeRange[] = [];
  const source = createWindowSource({
    ranges,
    hasDateFilter: true,
    limits: defaultLimits,
    now: () => now,
    askFirst: (window) => {
      asked.push(window);
      if (window.to - window.from > longestDays * dayMs) {
        return Promise.reject(
          new FailureError({ kind: 'bad-request', status: 422, detail: 'long' }),
        );
      }
      return Promise.resolve(page(window, totals(window)));
    },
  });
  const windows: TimeRange[] = [];
  for (let one = await source.open(); one !== null; one = await source.open())
    windows.push(one.window);
  return { windows, asked };
};

const everything: TimeRange = { from: 0, to: now };

describe('windows', () => {
  it('are the whole range where that is few enough calls: one request tells', async () => {
    const { windows, asked } = await windowsOf([everything], () => 4_000);
    expect(windows).toEqual([everything]);
    expect(asked).toHaveLength(1);
  });

  it('have no more calls than a listing is believed to give, whatever the rhythm', async () => {
    const times = Array.from({ length: 60_000 }, (_, n) => now - Math.floor(n ** 1.7) * 1_000);
    const totals = countIn(times);
    const { windows, asked } = await windowsOf([everything], totals);
    expect(Math.max(...windows.map((one) => totals(one) ?? 0))).toBeLessThan(defaultLimits.most);
    expect(united(windows)).toEqual([everything]);
    // Probes that were too large are requests for nothing.
    expect(asked.length - windows.length).toBeLessThan(12);
    expect(windows.length).toBeLessThan(30);
  });

  it('are found with one probe where calls come evenly: a page tells how close together', async () => {
    const times = Array.from({ length: 60_000 }, (_, n) => now - 1 - n * 600_000);
    const totals = countIn(times);
    const guessed = await windowsOf([everything], totals);
    const told = await windowsOf([everything], totals, Infinity, pageOf(times));
    expect(guessed.asked.length - guessed.windows.length).toBe(3);
    expect(told.asked.length - told.windows.length).toBe(1);
    expect(united(told.windows)).toEqual([everything]);
  });

  it('are a second at least, however many calls that second has', async () => {
    const { windows } = await windowsOf([{ from: now - 4_000, to: now }], () => 50_000);
    expect(windows).toHaveLength(4);
  });

  it('are halved until a provider no longer refuses the span, and stay so', async () => {
    const { windows, asked } = await windowsOf(
      [{ from: now - 400 * dayMs, to: now }],
      () => null,
      31,
    );
    expect(windows.every(({ from, to }) => to - from <= 31 * dayMs)).toBe(true);
    expect(united(windows)).toEqual([{ from: now - 400 * dayMs, to: now }]);
    expect(asked.length - windows.length).toBe(4);
  });

  it('are not halved below an hour: then something else is wrong with the request', async () => {
    await expect(windowsOf([everything], () => 0, 0)).rejects.toMatchObject({
      failure: { kind: 'bad-request' },
    });
  });

  it('never overlap, leave nothing out, begin at whole seconds, and come newest first', async () => {
    const anyRange = fc
      .tuple(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 300 }))
      .map(([end, days]) => ({ from: now - (end + days) * dayMs, to: now - end * dayMs }));
    const anyBurst = fc.tuple(fc.nat(700), fc.nat(9_000));
    await fc.assert(
      fc.asyncProperty(anyRange, fc.array(anyBurst, { maxLength: 8 }), async (range, bursts) => {
        const totals: Totals = ({ from, to }) =>
          bursts
            .filter(([day]) => now - day * dayMs >= from && now - day * dayMs < to)
            .reduce((sum, [, calls]) => sum + calls, 0);
        const { windows } = await windowsOf([range], totals);
        expect(united(windows)).toEqual([range]);
        windows.forEach((one, at) => {
          expect(isEmptyRange(one)).toBe(false);
          expect(one.from % 1_000).toBe(0);
          expect(windows.slice(at + 1).some((other) => overlaps(one, other))).toBe(false);
          expect(at === 0 || one.to === windows[at - 1]?.from).toBe(true);
        });
      }),
      { numRuns: 200 },
    );
  });
});
