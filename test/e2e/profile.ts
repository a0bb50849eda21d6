import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Where the browser keeps IndexedDB: under Electron's data folder, or under the shell's profile. */
export const indexedDbFolders = async (userDataDir: string): Promise<readonly string[]> => {
  const entries = await readdir(userDataDir, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && entry.name === 'IndexedDB')
    .map((entry) => join(entry.parentPath, entry.name));
};
