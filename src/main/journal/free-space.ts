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

/**
 * What stays free beside a store of so many bytes: it may be as large again while it is compacted and
 * its index is written down, and once more while it is made anew.
 */
export const floorBeside = (storeBytes: number, floorBytes = defaultFloorBytes): number =>
  Math.max(floorBytes, 2 * storeBytes);

/**
 * What the journal's pages become in the store, at most: 394 bytes a call are 470 there, and 200 to
 * 250 in the index's snapshot (measured). Calls that came again after a restart are counted here and
 * take next to nothing there.
 */
export const storedBytes = (journalBytes: number): number => 2 * journalBytes;

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
