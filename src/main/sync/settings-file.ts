import { z } from 'zod';
import {
  defaultSyncSettings,
  syncIntervals,
  type SyncSettings,
} from '../../shared/sync-settings.ts';
import { writeAtomically } from '../files/atomic-write.ts';
import { copyAside } from '../files/copy-aside.ts';
import { readIfPresent } from '../files/read-if-present.ts';
import { createTurns } from '../../shared/in-turn.ts';

export interface SyncSettingsFile {
  readonly read: () => Promise<SyncSettings>;
  readonly write: (settings: SyncSettings) => Promise<SyncSettings>;
}

const connection = z.strictObject({
  howFarBackDays: z.int().positive().max(36_500).nullable(),
  keepFrom: z.iso.date().nullable().optional(),
  keepUntil: z.iso.date().nullable().optional(),
  trailingHours: z
    .int()
    .min(1)
    .max(24 * 366),
  providerKeepsDays: z.int().positive().max(36_500).nullable().optional(),
});

/** Also what crosses the bridge is checked with. */
export const syncSettings: z.ZodType<SyncSettings> = z.strictObject({
  everyMinutes: z.literal(syncIntervals),
  onLaunch: z.boolean(),
  sparesBattery: z.boolean(),
  connections: z.record(z.string().max(200), connection),
});

const parse = (text: string): SyncSettings | null => {
  try {
    return syncSettings.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
};

export interface SyncSettingsFileParts {
  readonly path: string;
  /** Told where a file that could not be understood was put aside; once for each such file. */
  readonly onDamaged?: (setAside: string) => void;
}

/** Choices, not data: a file that cannot be understood is put aside, and the defaults hold. */
export const openSyncSettings = ({ path, onDamaged }: SyncSettingsFileParts): SyncSettingsFile => {
  // One at a time, so that a damaged file is put aside once and no save is overtaken by another.
  const inTurn = createTurns();

  const write = async (settings: SyncSettings): Promise<SyncSettings> => {
    await writeAtomically(path, `${JSON.stringify(settings, null, 2)}\n`);
    return settings;
  };

  const read = async (): Promise<SyncSettings> => {
    const bytes = await readIfPresent(path);
    if (bytes === null) return defaultSyncSettings;
    const known = parse(bytes.toString('utf8'));
    if (known !== null) return known;
    onDamaged?.(await copyAside(path));
    return write(defaultSyncSettings);
  };

  return {
    read: () => inTurn(read),
    write: (settings) => inTurn(() => write(settings)),
  };
};
