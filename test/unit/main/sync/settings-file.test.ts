import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSyncSettings } from '../../../../src/main/sync/settings-file.ts';
import { defaultSyncSettings } from '../../../../src/shared/sync-settings.ts';
import { temporaryFolder } from '../files/temporary-folder.ts';

const pathIn = async () => join(await temporaryFolder(), 'sync-settings.json');

describe('the settings of syncing', () => {
  it('are the defaults before anyone chose', async () => {
    expect(await openSyncSettings(await pathIn()).read()).toEqual(defaultSyncSettings);
  });

  it('are what was written, after a restart too', async () => {
    const path = await pathIn();
    const chosen = {
      ...defaultSyncSettings,
      everyMinutes: 15,
      connections: { acme: { howFarBackDays: 90, trailingHours: 24 } },
    } as const;
    expect(await openSyncSettings(path).write(chosen)).toEqual(chosen);
    expect(await openSyncSettings(path).read()).toEqual(chosen);
  });

  it.each(['', '{', '[]', '{"everyMinutes":7}'])(
    'are the defaults where the file says %j',
    async (text) => {
      const path = await pathIn();
      await writeFile(path, text);
      expect(await openSyncSettings(path).read()).toEqual(defaultSyncSettings);
    },
  );
});
