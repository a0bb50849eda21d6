import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hourMs, planRun, type PlanInput } from '../../../../src/main/sync/plan.ts';
import { covers } from '../../../../src/shared/time-ranges.ts';

const dayMs = 24 * hourMs;
const bound = Date.UTC(2026, 5, 30);

const plan = (changes: Partial<PlanInput> = {}) =>
  planRun({
    bound,
    settled: [],
    pending: [],
    howFarBackDays: null,
    keepFrom: null,
    keepBefore: null,
    providerKeepsDays: null,
    trailingHours: 48,
    only: null,
    hasDateFilter: true,
    retentionDays: null,
    ...changes,
  });

describe('the plan of a run', () => {
  it('is everything there is when nothing is held', () => {
    expect(plan()).toEqual({ ranges: [{ from: 0, to: bound }], recheck: [] });
  });

  it('is the last two days when all else is settled, even if they are settled too', () => {
    const settled = [{ from: 0, to: bound }];
    expect(plan({ settled }).ranges).toEqual([{ from: bound - 2 * dayMs, to: bound }]);
  });

  it('has gaps as well, newest first', () => {
    const settled = [
      { from: 0, to: bound - 20 * dayMs },
      { from: bound - 10 * dayMs, to: bound },
    ];
    expect(plan({ settled }).ranges).toEqual([
      { from: bound - 2 * dayMs, to: bound },
      { from: bound - 20 * dayMs, to: bound - 10 * dayMs },
    ]);
  });

  it('goes back no further than was asked for, or than the provider keeps', () => {
    expect(plan({ howFarBackDays: 30 }).ranges).toEqual([{ from: bound - 30 * dayMs, to: bound }]);
    const lastWeek = [{ from: bound - 7 * dayMs, to: bound }];
    expect(plan({ howFarBackDays: 30, retentionDays: 7 }).ranges).toEqual(lastWeek);
    expect(plan({ howFarBackDays: 30, providerKeepsDays: 7 }).ranges).toEqual(lastWeek);
  });

  it('stays within the days that calls are wanted of, and within how far back', () => {
    const [keepFrom, keepBefore] = [bound - 40 * dayMs, bound - 10 * dayMs];
    const span = (from: number, to: number) => [{ from, to }];
    expect(plan({ keepFrom }).ranges).toEqual(span(keepFrom, bound));
    expect(plan({ keepBefore }).ranges).toEqual(span(0, keepBefore));
    expect(plan({ keepFrom, keepBefore }).ranges).toEqual(span(keepFrom, keepBefore));
    const days = { keepFrom, keepBefore };
    expect(plan({ ...days, howFarBackDays: 30 }).ranges).toEqual(
      span(bound - 30 * dayMs, keepBefore),
    );
    expect(plan({ ...days, howFarBackDays: 60 }).ranges).toEqual(span(keepFrom, keepBefore));
    expect(plan({ ...days, howFarBackDays: 5 }).ranges).toEqual([]);
    const settled = span(keepFrom, bound - 20 * dayMs);
    expect(plan({ ...days, settled }).ranges).toEqual(span(bound - 20 * dayMs, keepBefore));
    expect(plan({ keepFrom: keepBefore, keepBefore: keepFrom }).ranges).toEqual([]);
  });

  it('asks by id for no call of days that are not wanted', () => {
    const pending = [{ callId: 'old', initiatedAt: bound - 30 * dayMs }];
    expect(plan({ pending, keepFrom: bound - 20 * dayMs }).recheck).toEqual([]);
  });

  it('is one span, from now down to the oldest gap, where a listing takes no dates', () => {
    const settled = [{ from: bound - 20 * dayMs, to: bound }];
    const wish = { settled, howFarBackDays: 30, hasDateFilter: false };
    expect(plan(wish).ranges).toEqual([{ from: bound - 30 * dayMs, to: bound }]);
  });

  it('is the span that a person pointed at and nothing else, settled or not', () => {
    const only = { from: bound - 9 * dayMs, to: bound - 8 * dayMs };
    const pending = [{ callId: 'old', initiatedAt: null }];
    const settled = [{ from: 0, to: bound }];
    expect(plan({ only, settled, pending })).toEqual({ ranges: [only], recheck: [] });
  });

  it('never lists what the provider has forgotten by now, whoever points at it', () => {
    const only = { from: bound - 25 * dayMs, to: bound - 3 * dayMs };
    const kept = [{ from: bound - 7 * dayMs, to: bound - 3 * dayMs }];
    expect(plan({ only, retentionDays: 7 }).ranges).toEqual(kept);
    expect(plan({ only, providerKeepsDays: 7 }).ranges).toEqual(kept);
    expect(plan({ only, retentionDays: 30, providerKeepsDays: 7 }).ranges).toEqual(kept);
    expect(plan({ only, retentionDays: 7, providerKeepsDays: 30 }).ranges).toEqual(kept);
    expect(plan({ only: { ...only, to: bound - 8 * dayMs }, retentionDays: 7 }).ranges).toEqual([]);
  });

  it('is also what is not wanted otherwise, when a person points at it', () => {
    const only = { from: bound - 25 * dayMs, to: bound - 20 * dayMs };
    expect(plan({ only, howFarBackDays: 7 }).ranges).toEqual([only]);
    expect(plan({ only, keepFrom: bound - 7 * dayMs }).ranges).toEqual([only]);
  });

  it('asks by id for calls that were going on, unless a window will list them', () => {
    const pending = [
      { callId: 'old', initiatedAt: bound - 30 * dayMs },
      { callId: 'young', initiatedAt: bound - dayMs },
      { callId: 'timeless', initiatedAt: null },
    ];
    const settled = [{ from: 0, to: bound }];
    expect(plan({ pending, settled }).recheck).toEqual(['old', 'timeless']);
    expect(plan({ pending, settled, retentionDays: 7 }).recheck).toEqual(['timeless']);
  });

  it('asks for calls that are wanted even when hundreds too old for that come before them', () => {
    const settled = [{ from: 0, to: bound }];
    const call = (callId: string, days: number) => ({ callId, initiatedAt: bound - days * dayMs });
    const tooOld = Array.from({ length: 900 }, (_, at) => call(`old ${at}`, 300));
    const wanted = Array.from({ length: 600 }, (_, at) => call(`wanted ${at}`, 20));
    const { recheck } = plan({ settled, pending: [...tooOld, ...wanted], howFarBackDays: 90 });
    expect(recheck).toEqual(wanted.slice(0, 500).map(({ callId }) => callId));
  });

  it('never leaves out an instant that is wanted and not settled, and never goes past its bound', () => {
    const span = fc
      .tuple(fc.nat(100), fc.nat(30))
      .map(([at, days]) => ({ from: bound - at * dayMs, to: bound - (at - days) * dayMs }));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 6 }), fc.nat(100), (settled, daysAgo) => {
        const { ranges } = plan({ settled, howFarBackDays: 60 });
        const at = bound - daysAgo * dayMs - 1;
        const isWanted = daysAgo < 60 && (daysAgo < 2 || !settled.some((one) => covers(one, at)));
        expect(ranges.some((one) => covers(one, at))).toBe(isWanted);
        expect(ranges.every(({ to }) => to <= bound)).toBe(true);
      }),
    );
  });
});
