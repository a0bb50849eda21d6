import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { openSyncSettings, syncSettings } from '../../../../src/main/sync/settings-file.ts';
import { defaultSyncSettings, type SyncSettings } from '../../../../src/shared/sync-settings.ts';
import { temporaryFolder } from '../files/temporary-folder.ts';

const chosen: SyncSettings = {
  everyMinutes: 15,
  onLaunch: true,
  sparesBattery: false,
  connections: {
    c1: {
      howFarBackDays: 90,
      keepFrom: '2025-03-01',
      keepUntil: null,
      trailingHours: 24,
      providerKeepsDays: 400,
    },
  },
};

const opened = async () => {
  const folder = await temporaryFolder();
  const path = join(folder, 'sync-settings.json');
  const damaged: string[] = [];
  const open = () => openSyncSettings({ path, onDamaged: (aside) => damaged.push(aside) });
  return { folder, path, damaged, open };
};

describe('the sync settings', () => {
  it('are the defaults until somebody chooses: nothing happens by itself', async () => {
    const { open } = await opened();
    expect(await open().read()).toEqual(defaultSyncSettings);
    expect(defaultSyncSettings).toMatchObject({ everyMinutes: 0, onLaunch: false });
  });

  it('are the same after a restart', async () => {
    const { open } = await opened();
    expect(await open().write(chosen)).toEqual(chosen);
    expect(await open().read()).toEqual(chosen);
  });

  it('of an older version, which knew nothing of days or of what the provider keeps, are read', async () => {
    const { open, path } = await opened();
    const older = { ...chosen, connections: { c1: { howFarBackDays: null, trailingHours: 48 } } };
    await writeFile(path, JSON.stringify(older));
    expect(await open().read()).toEqual(older);
  });

  it('take no day that is none', () => {
    const settingsOf = (keepFrom: string) => ({
      ...chosen,
      connections: { c1: { howFarBackDays: null, trailingHours: 48, keepFrom } },
    });
    expect(syncSettings.safeParse(settingsOf('2024-02-29')).success).toBe(true);
    expect(syncSettings.safeParse(settingsOf('2025-02-29')).success).toBe(false);
    expect(syncSettings.safeParse(settingsOf('yesterday')).success).toBe(false);
  });

  it.each(['', '{"everyMinutes":15', '[]', JSON.stringify({ ...chosen, everyMinutes: 7 })])(
    'that are damaged (%j) are put aside once, and the defaults hold',
    async (content) => {
      const { open, path, damaged } = await opened();
      await writeFile(path, content);
      const file = open();
      expect(await Promise.all([file.read(), file.read()])).toEqual([
        defaultSyncSettings,
        defaultSyncSettings,
      ]);
      expect(damaged).toHaveLength(1);
      expect(await readFile(damaged[0] ?? '', 'utf8')).toBe(content);
    },
  );

  it('leave no temporary file beside them', async () => {
    const { folder, open } = await opened();
    const file = open();
    await Promise.all([file.write(chosen), file.write(defaultSyncSettings)]);
    expect(await readdir(folder)).toEqual(['sync-settings.json']);
    expect(await file.read()).toEqual(defaultSyncSettings);
  });
});
