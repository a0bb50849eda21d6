import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

const pattern = /^(\d{8})\.journal$/;

export const segmentPath = (folder: string, number: number): string =>
  join(folder, `${String(number).padStart(8, '0')}.journal`);

/** Numbers of the segments in a folder, oldest first. Whatever else lies there is not ours. */
export const listSegments = async (folder: string): Promise<readonly number[]> =>
  (await readdir(folder))
    .flatMap((name) => pattern.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b);
