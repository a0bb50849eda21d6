import { describe, expect, it } from 'vitest';

import { progressFraction, progressParts } from '../../../../src/renderer/sync/progress-words.ts';
import { idle, type ConnectionSync } from '../../../../src/renderer/sync/sync-state.ts';
import type { WindowProgress } from '../../../../src/shared/page.ts';
import { startOfDay } from '../../../../src/renderer/format/calendar.ts';
import { shownZone } from '../../../../src/renderer/format/zone-store.ts';

const at = (year: number, month: number, day: number): number =>
  startOfDay({ year, month, day }, shownZone());

const window = (from: number, to: number, readDownTo: number | null = null): WindowProgress => ({
  from,
  to,
  readDownTo,
  said: null,
  distinct: 0,
  firstSeq: 1,
  readAt: to,
  settledTo: from,
  reading: 1,
  verdict: 'open',
});

const running = (
  counts: Partial<ConnectionSync['counts']>,
  more: Partial<ConnectionSync> = {},
): ConnectionSync => ({
  ...idle,
  state: { kind: 'running' },
  counts: { ...idle.counts, pages: 1, ...counts },
  reading: window(at(2024, 1, 1), at(2024, 7, 1), at(2024, 3, 9)),
  ...more,
});

describe('the progress of a sync', () => {
  it('names the month that is being read', () => {
    expect(progressParts([running({})])[0]).toBe('Reading March 2024');
  });

  it('names the day where a window is no longer than one', () => {
    const reading = window(at(2024, 3, 14), at(2024, 3, 15));
    expect(progressParts([running({}, { reading })])[0]).toBe('Reading 14 Mar 2024');
  });

  it('says that single calls are asked for again', () => {
    const [first] = progressParts([running({}, { reading: null })]);
    expect(first).toBe('Looking again at calls that were not over');
  });

  it('counts calls, and says of how many where the provider knows', () => {
    expect(progressParts([running({ seen: 1204 })])).toContain('1,204 calls');
    const known = running({ seen: 1204, providerTotal: 2311 });
    expect(progressParts([known])).toContain('1,204 of 2,311 calls');
  });

  it('does not repeat a total that the listing has already outgrown', () => {
    const outgrown = running({ seen: 300, providerTotal: 200 });
    expect(progressParts([outgrown])).toContain('300 calls');
    expect(progressFraction([outgrown])).toBeNull();
  });

  it('counts windows once there is more than one', () => {
    expect(progressParts([running({ windowsDone: 0, windowsLeft: 1 })])).toHaveLength(2);
    expect(progressParts([running({ windowsDone: 3, windowsLeft: 9 })])).toContain(
      '3 windows done, 9 left',
    );
  });

  it('says how fast, and the time left only where the total is known', () => {
    const samples = [
      { at: 0, seen: 0 },
      { at: 2_000, seen: 200 },
    ];
    const parts = progressParts([running({ seen: 200, providerTotal: 1_200 }, { samples })]);
    expect(parts.slice(2)).toEqual(['100 calls/s', 'about 10 s left']);
    expect(progressParts([running({ seen: 200 }, { samples })]).slice(2)).toEqual(['100 calls/s']);
  });

  it('says a long time in whole minutes', () => {
    const samples = [
      { at: 0, seen: 0 },
      { at: 1_000, seen: 10 },
    ];
    const parts = progressParts([running({ seen: 10, providerTotal: 2_000 }, { samples })]);
    expect(parts.at(-1)).toBe('about 3 min left');
  });

  it('adds up runs that go on side by side, and leaves out a total that is known in part only', () => {
    const one = running({ seen: 100, providerTotal: 500 });
    const other = running({ seen: 200 });
    expect(progressParts([one, other])).toEqual(['Reading 2 connections', '300 calls']);
  });

  it('has nothing to say before the first page', () => {
    expect(progressParts([running({ pages: 0 })])).toEqual([]);
  });
});
