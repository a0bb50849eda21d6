import { describe, expect, it, onTestFinished } from 'vitest';

import { useZoneStore } from '../../../../src/renderer/format/zone-store.ts';
import { syncRequestFor, type SyncWish } from '../../../../src/renderer/sync/sync-wish.ts';
import { ok } from '../../../../src/shared/failure.ts';
import {
  defaultConnectionSync,
  defaultSyncSettings,
  type ConnectionSyncSettings,
} from '../../../../src/shared/sync-settings.ts';
import { openTestArchive } from '../archive/test-archive.ts';

const requestOf = async (choice: Partial<ConnectionSyncSettings>, wish: SyncWish = {}) => {
  const connections = { acme: { ...defaultConnectionSync, ...choice } };
  const bridge = {
    syncSettings: () => Promise.resolve(ok({ ...defaultSyncSettings, connections })),
  };
  return syncRequestFor({ bridge, archive: await openTestArchive() }, 'acme', wish);
};

describe('what a sync asks main for', () => {
  it('says apart how far back calls are wanted and how long the provider keeps them', async () => {
    const only = { from: 1_000, to: 2_000 };
    const request = await requestOf({ howFarBackDays: 90, providerKeepsDays: 30 }, { only });
    expect(request).toMatchObject({ howFarBackDays: 90, providerKeepsDays: 30, only });
    expect(await requestOf({})).toMatchObject({
      keepFrom: null,
      keepBefore: null,
      howFarBackDays: null,
      providerKeepsDays: null,
    });
  });

  it('says the days that calls are wanted of as time in the zone on screen', async () => {
    useZoneStore.getState().choose('Europe/Berlin');
    onTestFinished(() => useZoneStore.getState().choose(null));
    // Summer time begins on the last of these days: it has 23 hours.
    const days = { keepFrom: '2026-03-01', keepUntil: '2026-03-29' };
    expect(await requestOf(days)).toMatchObject({
      keepFrom: Date.parse('2026-03-01T00:00:00+01:00'),
      keepBefore: Date.parse('2026-03-30T00:00:00+02:00'),
    });
    expect(await requestOf({ keepUntil: '2025-12-31' })).toMatchObject({
      keepFrom: null,
      keepBefore: Date.parse('2026-01-01T00:00:00+01:00'),
    });
  });
});
