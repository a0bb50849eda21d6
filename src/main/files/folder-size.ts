import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Bytes of all files below a folder. What is not there, or goes while they are counted, has none. */
const bytesBelow = async (folder: string): Promise<number> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const sizes = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) =>
        stat(join(parentPath, name)).then(
          ({ size }) => size,
          () => 0,
        ),
      ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
};

const minuteMs = 60_000;

/** How large a folder is, looked at once a minute at most: a large store is thousands of files. */
export const createFolderSize = (folder: string, now = Date.now): (() => Promise<number>) => {
  let size: Promise<number> | null = null;
  let lookedAt = 0;
  return () => {
    if (size === null || Math.abs(now() - lookedAt) >= minuteMs) {
      lookedAt = now();
      size = bytesBelow(folder);
    }
    return size;
  };
};
