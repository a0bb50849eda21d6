import { open, readdir, rm, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { indexedDbFolders } from './profile.ts';

/** Files of the browser's database whose name ends so, the largest first. */
const filesEnding = async (userDataDir: string, ending: RegExp): Promise<readonly string[]> => {
  const [folder] = await indexedDbFolders(userDataDir);
  if (folder === undefined) throw new Error('There is no IndexedDB folder to damage.');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  const sized = await Promise.all(
    paths.map(async (path) => ({ path, size: (await stat(path)).size })),
  );
  return sized.sort((a, b) => b.size - a.size).map(({ path }) => path);
};

const largest = async (userDataDir: string, ending: RegExp): Promise<string> => {
  const [path] = await filesEnding(userDataDir, ending);
  if (path === undefined)
    throw new Error(`The database has no file that ends in ${ending.source}.`);
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

/**
 * Ways in which a closed database was found damaged in the field, each as (data folder) → void.
 * Measured in Chromium, none of these makes the next open fail: it comes back empty or shortened.
 */
export const damages: Readonly<Record<string, (userDataDir: string) => Promise<void>>> = {
  'its folder is gone': async (dir) => {
    for (const folder of await indexedDbFolders(dir)) await rm(folder, { recursive: true });
  },
  'MANIFEST is scribbled over': async (dir) => scribble(await largest(dir, /^MANIFEST-/u)),
  'the log is scribbled over': async (dir) => scribble(await largest(dir, /\.log$/u)),
  'the log is cut in half': async (dir) => {
    const path = await largest(dir, /\.log$/u);
    await truncate(path, Math.floor((await stat(path)).size / 2));
  },
};
