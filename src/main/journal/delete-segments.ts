import { unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { syncFolder } from '../files/sync-folder.ts';
import { frameKinds } from './frame.ts';
import { openSegmentFile } from './segment-file.ts';
import { segmentHeaderBytes } from './segment-header.ts';
import { walkSegment } from './walk-segment.ts';

/**
 * Whether a segment holds the pages of one connection and nothing else at all. A stretch that
 * cannot be read may be somebody's page, and a tombstone is needed for as long as there are pages
 * before it: such a segment stays.
 */
const holdsOnly = async (path: string, connectionId: string): Promise<boolean> => {
  const file = await openSegmentFile(path);
  try {
    const frames = await walkSegment(file);
    const bytes = frames.reduce((sum, frame) => sum + frame.bytes, segmentHeaderBytes);
    return (
      bytes === file.size &&
      frames.every(
        ({ kind, header }) => header.connectionId === connectionId && kind !== frameKinds.tombstone,
      )
    );
  } finally {
    await file.close();
  }
};

/** Deletes those of the segments that hold only an erased connection's pages. */
export const deleteSegmentsOf = async (
  connectionId: string,
  paths: readonly string[],
): Promise<void> => {
  for (const path of paths) {
    if (!(await holdsOnly(path, connectionId))) continue;
    await unlink(path);
    await syncFolder(dirname(path));
  }
};
