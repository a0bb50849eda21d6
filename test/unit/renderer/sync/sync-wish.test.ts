import { describe, expect, it } from 'vitest';

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
    expect(await requestOf({})).toMatchObject({ howFarBackDays: null, providerKeepsDays: null });
  });
});
