import { open, readdir, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { indexedDbFolders } from './profile.ts';

/** Files of the browser's database whose path ends so, the largest first. */
const filesEnding = async (userDataDir: string, ending: RegExp): Promise<readonly string[]> => {
  const [folder] = await indexedDbFolders(userDataDir);
  if (folder === undefined) throw new Error('There is no IndexedDB folder to damage.');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => ending.test(path));
  const sized = await Promise.all(
    paths.map(async (path) => ({ path, size: (await stat(path)).size })),
  );
  if (sized.length === 0)
    throw new Error(`The database has no file that ends in ${ending.source}.`);
  return sized.sort((a, b) => b.size - a.size).map(({ path }) => path);
};

const largest = async (userDataDir: string, ending: RegExp): Promise<string> => {
  const [path = ''] = await filesEnding(userDataDir, ending);
  return path;
};

/** Writes 0xAA over the middle third: what a bad sector or a stray write leaves. */
const scribble = async (path: string): Promise<void> => {
  const { size } = await stat(path);
  const file = await open(path, 'r+');
  const length = Math.max(1, Math.floor(size / 3));
  await file.write(Buffer.alloc(length, 0xaa), 0, length, Math.floor(size / 3));
  await file.close();
};

/** A page above 64 KiB is kept by Chromium in a file beside the database. */
const blobs = (userDataDir: string): Promise<readonly string[]> =>
  filesEnding(userDataDir, /\.blob[/\\].*[/\\][0-9a-f]+$/u);

interface Account {
  readonly calls: number;
  readonly mostPerPage: number;
  /** Of each call, besides what generated calls have. */
  readonly bytesEach?: number;
}

export interface Damage {
  readonly inflict: (userDataDir: string) => Promise<void>;
  /** The notice: of a store that was thrown away, or of one that lacks what the journal has. */
  readonly notice: 'was damaged and has been rebuilt' | 'had lost calls and has been completed';
  /** Enough calls for the damage to be possible. */
  readonly account?: Account;
}

/**
 * Ways in which a closed database was found damaged in the field. What Chromium 156 makes of them,
 * measured: an empty or shortened store without an error; with CURRENT naming nothing, a store that
 * neither opens nor can be deleted; with a blob file gone, a read that fails; with one scribbled
 * over, `null` in the place of the page.
 */
export const damages: Readonly<Record<string, Damage>> = {
  'its folder is gone': {
    notice: 'had lost calls and has been completed',
    account: { calls: 1_200, mostPerPage: 20 },
    inflict: async (dir) => {
      for (const folder of await indexedDbFolders(dir)) await rm(folder, { recursive: true });
    },
  },
  'MANIFEST is scribbled over': {
    notice: 'was damaged and has been rebuilt',
    inflict: async (dir) => scribble(await largest(dir, /MANIFEST-\d+$/u)),
  },
  'CURRENT names a MANIFEST that is not there': {
    notice: 'was damaged and has been rebuilt',
    inflict: async (dir) => writeFile(await largest(dir, /CURRENT$/u), 'MANIFEST-999999\n'),
  },
  'the log is scribbled over': {
    notice: 'was damaged and has been rebuilt',
    inflict: async (dir) => scribble(await largest(dir, /\.log$/u)),
  },
  'the log is cut in half': {
    notice: 'had lost calls and has been completed',
    // More pages in half a log than a run that is cut off leaves behind.
    account: { calls: 2_000, mostPerPage: 20 },
    inflict: async (dir) => {
      const path = await largest(dir, /\.log$/u);
      await truncate(path, Math.floor((await stat(path)).size / 2));
    },
  },
  'a sorted table is scribbled over': {
    notice: 'was damaged and has been rebuilt',
    // Small pages lie in the database itself; from 4 MB on it has sorted tables.
    account: { calls: 4_000, mostPerPage: 30, bytesEach: 1_024 },
    inflict: async (dir) => scribble(await largest(dir, /\.ldb$/u)),
  },
};

/** These do not keep the database from opening. */
export const damagesToPages: Readonly<Record<string, (userDataDir: string) => Promise<void>>> = {
  'are scribbled over': async (dir) => {
    for (const path of await blobs(dir)) await scribble(path);
  },
  'are gone': async (dir) => {
    for (const path of await blobs(dir)) await rm(path);
  },
};
