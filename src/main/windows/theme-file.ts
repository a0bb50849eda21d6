import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isTheme } from '../../shared/theme.ts';
import type { Theme } from '../../shared/theme.ts';
import { writeAtomically } from '../files/atomic-write.ts';

const fileIn = (userDataDir: string): string => join(userDataDir, 'theme.json');

/** At once, since the first window is drawn with it; no file or a damaged one means the system's. */
export const readTheme = (userDataDir: string): Theme => {
  try {
    const theme: unknown = JSON.parse(readFileSync(fileIn(userDataDir), 'utf8'));
    return isTheme(theme) ? theme : 'system';
  } catch {
    return 'system';
  }
};

/** Throws `FailureError` `disk-full` or `file`. */
export const writeTheme = (userDataDir: string, theme: Theme): Promise<void> =>
  writeAtomically(fileIn(userDataDir), `${JSON.stringify(theme)}\n`);
