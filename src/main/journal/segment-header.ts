import { crc32 } from 'node:zlib';

/**
 * - 1 (2026-11): frames as in `frame.ts`, bodies gzip.
 * - 2 (2026-11): bodies may be shortened (`loans.ts`), which older code would take for answers.
 * - 3 (2026-11): bodies may be zstd (`pack-body.ts`), which older code cannot read.
 */
export const segmentVersion = 3;

const name = Buffer.from('CALLSHLF', 'latin1');

export const segmentHeaderBytes = 16;

export const encodeSegmentHeader = (version = segmentVersion): Buffer => {
  const header = Buffer.alloc(segmentHeaderBytes);
  name.copy(header);
  header.writeUInt32LE(version, 8);
  header.writeUInt32LE(crc32(header.subarray(0, 12)), 12);
  return header;
};

/**
 * The version of a segment, or `null` when its first bytes are damaged or cut short: its frames
 * carry their own checksums and are read all the same.
 */
export const decodeSegmentVersion = (header: Buffer): number | null => {
  if (header.length < segmentHeaderBytes || !header.subarray(0, 8).equals(name)) return null;
  if (header.readUInt32LE(12) !== crc32(header.subarray(0, 12))) return null;
  return header.readUInt32LE(8);
};
