import { describe, expect, it } from 'vitest';

import { monthRows } from '../../../../src/renderer/coverage/calendar-rows.ts';
import { loadCoverage } from '../../../../src/renderer/coverage/load-coverage.ts';
import type { ProviderId } from '../../../../src/shared/provider.ts';
import {
  defaultConnectionSync,
  type ConnectionSyncSettings,
} from '../../../../src/shared/sync-settings.ts';
import { openTestArchive } from '../archive/test-archive.ts';
import { dayMs } from './build-span.ts';

const coverage = async (provider: ProviderId, choice: Partial<ConnectionSyncSettings> = {}) => {
  const settings = { ...defaultConnectionSync, ...choice };
  const about = { connectionId: 'acme', provider, oldestAt: null, settings, zone: 'UTC' };
  const now = Date.now();
  const { days, earlier } = await loadCoverage(await openTestArchive(), about, now);
  const looks = days.filter(({ look }) => look !== 'future').map(({ look }) => look);
  const gaps = monthRows(days).flatMap(({ gap }) => gap ?? []);
  return { looks, earlier, daysBack: (now - Math.min(...gaps.map(({ from }) => from))) / dayMs };
};

const count = (looks: readonly string[], wanted: string): number =>
  looks.filter((look) => look === wanted).length;

describe('the calendar of a connection', () => {
  it('of a provider that forgets after a week offers that week, and nothing older', async () => {
    const { looks, earlier, daysBack } = await coverage('bandwidth-v2');
    expect(count(looks, 'never')).toBe(8);
    expect(count(looks, 'beyond')).toBe(looks.length - 8);
    expect(daysBack).toBe(7);
    expect(earlier).toMatchObject({ state: 'beyond', missing: [] });
  });

  it('goes by what a person knows where that is less, and by what the provider says else', async () => {
    expect((await coverage('bandwidth-v2', { providerKeepsDays: 3 })).daysBack).toBe(3);
    expect((await coverage('bandwidth-v2', { providerKeepsDays: 90 })).daysBack).toBe(7);
    expect((await coverage('cometchat', { providerKeepsDays: 20 })).daysBack).toBe(20);
  });

  it('has as wanted what is of the days wanted and not too far back', async () => {
    const day = (daysAgo: number) =>
      new Date(Date.now() - daysAgo * dayMs).toISOString().slice(0, 10);
    const wantedOf = async (howFarBackDays: number | null) => {
      const settings = { howFarBackDays, trailingHours: 48, keepFrom: day(20), keepUntil: day(11) };
      const { looks } = await coverage('cometchat', settings);
      return [count(looks, 'never'), looks.slice(-11).every((look) => look === 'unasked')];
    };
    expect(await wantedOf(null)).toEqual([10, true]);
    expect(await wantedOf(90)).toEqual([10, true]);
    expect(await wantedOf(15)).toEqual([5, true]);
  });

  it('of a provider that does not say is never fetched as far as it is shown', async () => {
    const { looks } = await coverage('bird');
    expect(count(looks, 'never')).toBe(looks.length);
  });
});
