import { decodeHead, findHead, frameBytes, headBytes, isWholeHeader } from './frame.ts';
import { decodeRecordHeader, type RecordHeader } from './record-header.ts';
import type { SegmentFile } from './segment-file.ts';
import { segmentHeaderBytes } from './segment-header.ts';

/** A frame met on the way; its body was stepped over, unread. */
export interface FoundFrame {
  readonly kind: number;
  readonly offset: number;
  /** Head, header and body together. */
  readonly bytes: number;
  readonly header: RecordHeader;
}

/**
 * Every frame of a segment whose head and header are whole. A damaged one is stepped over, by its
 * length where that is known, else by looking for the next head. A last one cut short by a crash
 * is left out: nobody was ever told that it is there.
 */
export const walkSegment = async (file: SegmentFile): Promise<readonly FoundFrame[]> => {
  const found: FoundFrame[] = [];
  let offset = segmentHeaderBytes;
  while (offset + headBytes <= file.size) {
    const head = decodeHead(await file.read(offset, headBytes));
    if (head === null) {
      offset = await nextHead(file, offset + 1);
      continue;
    }
    const bytes = frameBytes(head);
    if (offset + bytes > file.size) break;
    const header = await file.read(offset + headBytes, head.headerBytes);
    const decoded = isWholeHeader(head, header) ? decodeRecordHeader(header) : null;
    if (decoded !== null) found.push({ kind: head.kind, offset, bytes, header: decoded });
    offset += bytes;
  }
  return found;
};

/** Reads the rest at once: damage is rare, and a segment is a few megabytes. */
const nextHead = async (file: SegmentFile, from: number): Promise<number> => {
  const place = findHead(await file.read(from, file.size - from));
  return place === null ? file.size : from + place;
};
