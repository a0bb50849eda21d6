import { beforeEach, describe, expect, it } from 'vitest';

import {
  loadSyncSettings,
  saveConnectionSync,
  saveSyncSettings,
  useSyncSettingsStore,
} from '../../../../src/renderer/sync/sync-settings-store.ts';
import { failed, ok, type Result } from '../../../../src/shared/failure.ts';
import { defaultSyncSettings, type SyncSettings } from '../../../../src/shared/sync-settings.ts';

const mainWith = (stored: SyncSettings) => {
  let settings = stored;
  let isBroken = false;
  const answer = (): Result<SyncSettings> =>
    isBroken ? failed({ kind: 'file', path: 'x', detail: 'denied' }) : ok(settings);
  return {
    stored: () => settings,
    breakDisk: () => {
      isBroken = true;
    },
    bridge: {
      syncSettings: () => Promise.resolve(answer()),
      saveSyncSettings: (wanted: SyncSettings) => {
        if (!isBroken) settings = wanted;
        return Promise.resolve(answer());
      },
    },
  };
};

const shown = () => useSyncSettingsStore.getState();

describe('the sync settings on screen', () => {
  beforeEach(() => useSyncSettingsStore.setState({ settings: defaultSyncSettings, failure: null }));

  it('are what main has stored', async () => {
    const { bridge } = mainWith({ ...defaultSyncSettings, everyMinutes: 15 });
    await loadSyncSettings(bridge);
    expect(shown().settings.everyMinutes).toBe(15);
  });

  it('lose no change when two come quickly', async () => {
    const { bridge, stored } = mainWith(defaultSyncSettings);
    await Promise.all([
      saveSyncSettings(bridge, { onLaunch: true }),
      saveSyncSettings(bridge, { everyMinutes: 60 }),
    ]);
    expect(stored()).toMatchObject({ onLaunch: true, everyMinutes: 60 });
  });

  it('keep each connection’s own', async () => {
    const { bridge, stored } = mainWith(defaultSyncSettings);
    await saveConnectionSync(bridge, 'a', { howFarBackDays: 30 });
    await saveConnectionSync(bridge, 'b', { trailingHours: 24 });
    expect(stored().connections).toEqual({
      a: { howFarBackDays: 30, trailingHours: 48 },
      b: { howFarBackDays: null, trailingHours: 24 },
    });
  });

  it('go back, and say why, when they could not be stored', async () => {
    const { bridge, breakDisk } = mainWith(defaultSyncSettings);
    breakDisk();
    expect((await saveSyncSettings(bridge, { onLaunch: true })).ok).toBe(false);
    expect(shown()).toMatchObject({ settings: defaultSyncSettings, failure: { kind: 'file' } });
  });
});
