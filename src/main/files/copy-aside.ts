import { copyFile } from 'node:fs/promises';

import { fileFailure } from './file-failure.ts';

/**
 * Copies a damaged file beside itself, so that the next save overwrites nothing that somebody may
 * still want to read. Resolves to the copy's path. Throws `FailureError` `file` or `disk-full`.
 */
export const copyAside = async (path: string): Promise<string> => {
  const stamp = new Date().toISOString().replaceAll(/[:.]/g, '-');
  const aside = path.replace(/(\.json)?$/, `.damaged-${stamp}.json`);
  try {
    await copyFile(path, aside);
  } catch (error) {
    throw fileFailure(error, aside);
  }
  return aside;
};
