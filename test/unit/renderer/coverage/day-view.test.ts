import { describe, expect, it } from 'vitest';

import {
  dayView,
  isLost,
  isMissing,
  type DayContext,
} from '../../../../src/renderer/coverage/day-view.ts';
import { dayWords } from '../../../../src/renderer/coverage/day-words.ts';
import type { CoverageSpan } from '../../../../src/shared/coverage.ts';
import { at, buildSpan, buildWindow } from './build-span.ts';

const context: DayContext = {
  now: at(3, 20, 15),
  wanted: { from: 0, to: Infinity },
  keptSince: null,
  differing: [],
};

const view = (
  day: number,
  span: Partial<CoverageSpan>,
  about: Partial<DayContext> = {},
): ReturnType<typeof dayView> =>
  dayView({ year: 2026, month: 3, day }, buildSpan({ month: 3, day }, span), {
    ...context,
    ...about,
  });

describe('a day of the calendar', () => {
  it('that is fetched says both numbers and offers nothing to fetch', () => {
    const day = view(14, { held: 1204, said: 1204 });
    expect(day).toMatchObject({ look: 'fetched', gap: null });
    expect(dayWords(day)).toBe('14 Mar 2026: provider said 1,204, we hold 1,204');
  });

  it('of a provider that never says how many says ours only', () => {
    expect(dayWords(view(14, { said: null }))).toBe('14 Mar 2026: we hold 10');
  });

  it('counts calls that are gone from the provider', () => {
    expect(dayWords(view(14, { held: 12, gone: 2 }))).toBe(
      '14 Mar 2026: provider said 10, we hold 12, 2 no longer at the provider',
    );
  });

  it('that was never fetched is fetched whole by a click', () => {
    const missing = [{ from: at(3, 14), to: at(3, 15) }];
    const day = view(14, { state: 'never', held: 0, said: null, missing });
    expect(day).toMatchObject({ look: 'never', gap: missing[0] });
    expect(dayWords(day)).toBe('14 Mar 2026: never fetched');
  });

  it('with two holes is fetched from the first to the last', () => {
    const missing = [
      { from: at(3, 14, 2), to: at(3, 14, 3) },
      { from: at(3, 14, 8), to: at(3, 14, 9) },
    ];
    const day = view(14, { state: 'partly', said: null, missing });
    expect(day).toMatchObject({ look: 'partly', gap: { from: at(3, 14, 2), to: at(3, 14, 9) } });
  });

  it('is no hole today for the hours since the last sync', () => {
    const missing = [{ from: at(3, 20, 14), to: context.now }];
    const day = view(20, { state: 'partly', said: null, missing });
    expect(day).toMatchObject({ look: 'fetched', upTo: at(3, 20, 14), gap: null });
    expect(dayWords(day)).toMatch(/^20 Mar 2026: we hold 10, read up to \d\d:\d\d$/u);
  });

  it('is a hole today when more than its end is missing', () => {
    const missing = [
      { from: at(3, 20), to: at(3, 20, 2) },
      { from: at(3, 20, 14), to: context.now },
    ];
    expect(view(20, { state: 'partly', missing }).look).toBe('partly');
  });

  it('is a hole on the day of the last sync, once that is over', () => {
    const missing = [{ from: at(3, 18, 14), to: at(3, 19) }];
    expect(view(18, { state: 'partly', missing }).look).toBe('partly');
  });

  it('is not missing where it is further back than asked for, and can be fetched', () => {
    const missing = [{ from: at(3, 2), to: at(3, 3) }];
    const day = view(
      2,
      { state: 'never', missing },
      { wanted: { from: at(3, 10, 8), to: Infinity } },
    );
    expect(day).toMatchObject({ look: 'unasked', gap: missing[0] });
    expect(isMissing(day)).toBe(false);
  });

  it('is not missing after the last day that is wanted', () => {
    const wanted = { from: at(3, 1), to: at(3, 10) };
    const looks = [9, 10].map((day) => {
      const missing = [{ from: at(3, day), to: at(3, day + 1) }];
      return view(day, { state: 'never', missing }, { wanted });
    });
    expect(looks.map(({ look }) => look)).toEqual(['never', 'unasked']);
    expect(dayWords(looks[1]!)).toBe('10 Mar 2026: never fetched, not asked for');
  });

  it('on which the asking begins is whole when it is read from there', () => {
    const missing = [{ from: at(3, 10), to: at(3, 10, 7) }];
    const day = view(
      10,
      { state: 'partly', missing },
      { wanted: { from: at(3, 10, 8), to: Infinity } },
    );
    expect(day).toMatchObject({ look: 'fetched', gap: null });
  });

  it('whose counts differ is read again by the whole window', () => {
    const window = buildWindow(at(3, 13), at(3, 16));
    const missing = [{ from: at(3, 14), to: at(3, 15) }];
    const day = view(14, { state: 'partly', said: 12, missing }, { differing: [window] });
    expect(day).toMatchObject({ look: 'differs', gap: { from: at(3, 13), to: at(3, 16) } });
    expect(dayWords(day)).toBe('14 Mar 2026: counts differ, provider said 12, we hold 10');
  });

  it('of which the provider has forgotten the rest is not whole, and offers nothing', () => {
    const day = view(14, { state: 'partly', said: null }, { keptSince: at(3, 16) });
    expect(day).toMatchObject({ look: 'partly', gap: null });
    expect(isMissing(day)).toBe(false);
    expect(isLost(day)).toBe(true);
    expect(dayWords(day)).toBe(
      '14 Mar 2026: partly fetched, we hold 10; the provider no longer keeps the rest',
    );
  });

  it('whose counts differ is read again as far as the provider still keeps the window', () => {
    const differing = [buildWindow(at(3, 13), at(3, 16))];
    const span = { state: 'partly' as const, missing: [] };
    const days = [at(3, 15), at(3, 17)].map((keptSince) =>
      view(14, span, { differing, keptSince }),
    );
    expect(days.map(({ look }) => look)).toEqual(['differs', 'differs']);
    expect(days.map(({ gap }) => gap)).toEqual([{ from: at(3, 15), to: at(3, 16) }, null]);
  });

  it('that the provider no longer keeps, or that is to come, offers nothing', () => {
    expect(view(1, { state: 'beyond', held: 0 })).toMatchObject({ look: 'beyond', gap: null });
    expect(view(25, { state: 'future', held: 0 })).toMatchObject({ look: 'future', gap: null });
  });
});
