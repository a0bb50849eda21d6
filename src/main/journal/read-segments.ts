import { FailureError } from '../failure-error.ts';
import { createJournalIndex, type JournalIndex } from './journal-index.ts';
import { openSegmentFile } from './segment-file.ts';
import { decodeSegmentVersion, segmentHeaderBytes, segmentVersion } from './segment-header.ts';
import { walkSegment, type FoundFrame } from './walk-segment.ts';

/** Learns which page lies where by reading headers only. */
export const readSegments = async (paths: readonly string[]): Promise<JournalIndex> => {
  const index = createJournalIndex();
  for (const path of paths) index.addFrames(path, await readSegment(path));
  return index;
};

const readSegment = async (path: string): Promise<readonly FoundFrame[]> => {
  const file = await openSegmentFile(path);
  try {
    refuseNewer(path, decodeSegmentVersion(await file.read(0, segmentHeaderBytes)));
    return await walkSegment(file);
  } finally {
    await file.close();
  }
};

/** Guessing at a newer format, or starting over beside it, could cost the only copy of a call. */
const refuseNewer = (path: string, version: number | null): void => {
  if (version === null || version <= segmentVersion) return;
  const detail =
    'A newer version of Callshelf wrote this file. Install that version or a later one.';
  throw new FailureError({ kind: 'file', path, detail });
};
