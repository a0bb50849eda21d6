import { statfs } from 'node:fs/promises';
import { FailureError } from '../failure-error.ts';

/** Bytes an ordinary user may still write to the disk a folder lies on. */
export type FreeBytes = (folder: string) => Promise<number>;

export const freeBytesOf: FreeBytes = async (folder) => {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
};

/**
 * IndexedDB on the same disk loses everything when the disk runs full (Chromium 156, three of five
 * runs came back empty), so a sync stops while there is still room for it to breathe.
 */
export const defaultFloorBytes = 512 * 1024 * 1024;

/** Throws `disk-full`, saying how much must be freed, unless `bytes` fit above the floor. */
export const ensureRoom = async (
  freeBytes: FreeBytes,
  folder: string,
  floorBytes: number,
  bytes: number,
): Promise<void> => {
  const neededBytes = floorBytes + bytes - (await freeBytes(folder));
  if (neededBytes > 0) throw new FailureError({ kind: 'disk-full', neededBytes });
};
