import { z } from 'zod';
import {
  defaultSyncSettings,
  syncIntervals,
  type SyncSettings,
} from '../../shared/sync-settings.ts';
import { writeAtomically } from '../files/atomic-write.ts';
import { readIfPresent } from '../files/read-if-present.ts';

export interface SyncSettingsFile {
  readonly read: () => Promise<SyncSettings>;
  readonly write: (settings: SyncSettings) => Promise<SyncSettings>;
}

const connection = z.strictObject({
  howFarBackDays: z.int().positive().max(36_500).nullable(),
  trailingHours: z
    .int()
    .min(1)
    .max(24 * 366),
});

/** Also what crosses the bridge is checked with. */
export const syncSettings: z.ZodType<SyncSettings> = z.strictObject({
  everyMinutes: z.literal(syncIntervals),
  onLaunch: z.boolean(),
  sparesBattery: z.boolean(),
  connections: z.record(z.string().max(200), connection),
});

/** Choices, not data: a file that cannot be understood counts as none. */
const parse = (text: string): SyncSettings => {
  try {
    return syncSettings.safeParse(JSON.parse(text)).data ?? defaultSyncSettings;
  } catch {
    return defaultSyncSettings;
  }
};

export const openSyncSettings = (path: string): SyncSettingsFile => ({
  read: async () => {
    const bytes = await readIfPresent(path);
    return bytes === null ? defaultSyncSettings : parse(bytes.toString('utf8'));
  },
  write: async (settings) => {
    await writeAtomically(path, `${JSON.stringify(settings, null, 2)}\n`);
    return settings;
  },
});
