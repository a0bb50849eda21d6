import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePlace } from './window-bounds.ts';
import type { WindowPlace } from './window-bounds.ts';

const fileIn = (userDataDir: string): string => join(userDataDir, 'window.json');

export const readWindowPlace = (userDataDir: string): WindowPlace | null => {
  try {
    return parsePlace(readFileSync(fileIn(userDataDir), 'utf8'));
  } catch {
    return null;
  }
};

/** At once, because a window that closes waits for nobody; losing a place is no reason to complain. */
export const writeWindowPlace = (userDataDir: string, place: WindowPlace): void => {
  const file = fileIn(userDataDir);
  try {
    writeFileSync(`${file}.tmp`, `${JSON.stringify(place)}\n`);
    renameSync(`${file}.tmp`, file);
  } catch {
    return;
  }
};
