import { open } from 'node:fs/promises';

/**
 * Makes names in a folder survive a power cut, after a file was created or renamed in it.
 * Windows cannot open a folder for this and keeps names in the journal of NTFS by itself.
 */
export const syncFolder = async (folder: string): Promise<void> => {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};
