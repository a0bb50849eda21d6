import { unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { syncFolder } from '../files/sync-folder.ts';
import { frameKinds } from './frame.ts';
import type { RecordHeader } from './record-header.ts';
import { openSegmentFile } from './segment-file.ts';
import { segmentHeaderBytes } from './segment-header.ts';
import { walkSegment } from './walk-segment.ts';

export type IsErased = (page: Pick<RecordHeader, 'connectionId' | 'seq'>) => boolean;

/**
 * Whether a segment holds erased pages and nothing else at all. A stretch that cannot be read may
 * be somebody's page, and a tombstone is needed for as long as there are pages before it: such a
 * segment stays.
 */
const holdsOnlyErased = async (path: string, isErased: IsErased): Promise<boolean> => {
  const file = await openSegmentFile(path);
  try {
    const frames = await walkSegment(file);
    const bytes = frames.reduce((sum, frame) => sum + frame.bytes, segmentHeaderBytes);
    return (
      bytes === file.size &&
      frames.every(({ kind, header }) => kind !== frameKinds.tombstone && isErased(header))
    );
  } finally {
    await file.close();
  }
};

/** Deletes those of the segments in which no page is left that anybody may read. */
export const deleteErasedSegments = async (
  paths: readonly string[],
  isErased: IsErased,
): Promise<void> => {
  for (const path of paths) {
    if (!(await holdsOnlyErased(path, isErased))) continue;
    await unlink(path);
    await syncFolder(dirname(path));
  }
};
