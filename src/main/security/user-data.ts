import { chmodSync, mkdirSync } from 'node:fs';
import { app } from 'electron';

/**
 * The folder of this user's archive, journal and keys, made and closed to others. Before ready
 * and before the single-instance lock, which is one per folder.
 */
export const prepareUserData = (): string => {
  const chosen = process.env['CALLSHELF_USER_DATA'];
  if (chosen !== undefined && chosen !== '') app.setPath('userData', chosen);
  const userDataDir = app.getPath('userData');
  mkdirSync(userDataDir, { recursive: true, mode: 0o700 });
  chmodSync(userDataDir, 0o700);
  return userDataDir;
};
