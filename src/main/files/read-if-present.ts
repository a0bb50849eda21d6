import { readFile } from 'node:fs/promises';

import { fileFailure } from './file-failure.ts';

/** A file's bytes; `null` when there is none. Throws `FailureError` `file` for anything else. */
export const readIfPresent = async (path: string): Promise<Buffer | null> => {
  try {
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw fileFailure(error, path);
  }
};
