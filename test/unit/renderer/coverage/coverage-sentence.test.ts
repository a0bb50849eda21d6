import { describe, expect, it } from 'vitest';

import {
  coverageSentences,
  type CoverageFacts,
} from '../../../../src/renderer/coverage/coverage-sentence.ts';
import { at, buildDay, buildSpan } from './build-span.ts';

const facts = (partial: Partial<CoverageFacts> = {}): CoverageFacts => ({
  days: [buildDay(1, 1), buildDay(1, 2), buildDay(1, 3), buildDay(1, 4, { look: 'future' })],
  earlier: buildSpan({ month: 1, day: 1 }, { from: 0, to: at(1, 1) }),
  calls: 2311,
  oldestAt: at(1, 1, 12),
  wanted: { from: 0, to: Infinity },
  zone: 'UTC',
  ...partial,
});

const never = (day: number) => buildDay(1, day, { look: 'never' }, { state: 'never', held: 0 });

describe('the sentence above the calendar', () => {
  it('says that all is here', () => {
    expect(coverageSentences(facts())).toEqual([
      'All 2,311 calls from 1 Jan 2026 to today are here.',
    ]);
  });

  it('says how many days are missing, and in which way', () => {
    const gap = { from: at(1, 3, 6), to: at(1, 3, 7) };
    const partly = buildDay(1, 3, { look: 'partly', gap });
    const days = [buildDay(1, 1), never(2), partly, buildDay(1, 4)];
    expect(coverageSentences(facts({ days }))).toEqual([
      '2 days are missing: 1 never fetched, 1 fetched in part.',
    ]);
    expect(coverageSentences(facts({ days: [buildDay(1, 1), never(2), buildDay(1, 3)] }))).toEqual([
      '1 day is missing: 1 never fetched.',
    ]);
  });

  it('does not call all what the provider forgot before it was fetched', () => {
    const beyond = (day: number) => buildDay(1, day, { look: 'beyond' }, { held: 0 });
    const begun = buildDay(1, 1, { look: 'partly' });
    const days = [beyond(1), begun, buildDay(1, 2), begun, beyond(3), buildDay(1, 4)];
    expect(coverageSentences(facts({ days }))).toEqual([
      'All 2,311 calls from 1 Jan 2026 to today that could be fetched are here.',
      '2 days were not fetched while the provider kept them.',
    ]);
  });

  it('of days that end before today says up to which, and counts the calls of these', () => {
    const unasked = buildDay(1, 3, { look: 'unasked' }, { state: 'never', held: 0 });
    const earlier = buildSpan({ month: 1, day: 1 }, { from: 0, to: at(1, 1), held: 3 });
    const days = [buildDay(1, 1), buildDay(1, 2), unasked, buildDay(1, 4)];
    const wanted = { from: 0, to: at(1, 3) };
    expect(coverageSentences(facts({ days, wanted, earlier }))).toEqual([
      'All 23 calls from 1 Jan 2026 to 2 Jan 2026 are here.',
      'Calls after 2 Jan 2026 are not asked for.',
    ]);
    const missing = [{ from: at(1, 2, 14), to: at(1, 3) }];
    const cut = buildDay(1, 2, { look: 'partly', gap: missing[0]! }, { state: 'partly', missing });
    expect(coverageSentences(facts({ days: [buildDay(1, 1), cut, unasked], wanted }))).toEqual([
      expect.stringMatching(/to 2 Jan 2026, \d\d:\d\d are here\.$/u),
      expect.stringMatching(/^Calls since 2 Jan 2026, \d\d:\d\d come with the next sync\.$/u),
      'Calls after 2 Jan 2026 are not asked for.',
    ]);
  });

  it('takes the time since the last sync for no gap', () => {
    const last = buildDay(
      1,
      2,
      { look: 'partly' },
      { state: 'partly', missing: [{ from: at(1, 2, 14), to: at(1, 3) }] },
    );
    const [all, later, ...others] = coverageSentences(
      facts({ days: [buildDay(1, 1), last, never(3), never(4)] }),
    );
    expect(all).toMatch(/^All 2,311 calls from 1 Jan 2026 to 2 Jan 2026, \d\d:\d\d are here\.$/u);
    expect(later).toMatch(/^Calls since 2 Jan 2026, \d\d:\d\d come with the next sync\.$/u);
    expect(others).toEqual([]);
  });

  it('says how far today has been read', () => {
    const days = [buildDay(1, 1), buildDay(1, 2, { upTo: at(1, 2, 9) })];
    expect(coverageSentences(facts({ days }))).toEqual([
      expect.stringMatching(/to today, \d\d:\d\d are here\.$/u),
    ]);
  });

  it('says so when nothing has been fetched at all', () => {
    expect(coverageSentences(facts({ days: [never(1), never(2)], calls: 0 }))).toEqual([
      'Nothing has been fetched yet.',
    ]);
  });

  it('says so when the provider has nothing', () => {
    expect(coverageSentences(facts({ calls: 0, oldestAt: null }))).toEqual([
      'The provider has no calls from 1 Jan 2026 to today.',
    ]);
  });

  it('does not hide what is older', () => {
    const before = { from: 0, to: at(1, 1) };
    const missing = [before];
    const earlier = buildSpan({ month: 1, day: 1 }, { ...before, state: 'never', missing });
    expect(coverageSentences(facts({ earlier })).at(-1)).toBe(
      'Calls before 1 Jan 2026 have not been fetched yet.',
    );
    expect(
      coverageSentences(facts({ earlier, wanted: { from: at(1, 2, 8), to: Infinity } })).at(-1),
    ).toBe('Calls before 2 Jan 2026 are not asked for.');
  });
});
