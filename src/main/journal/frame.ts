import { crc32 } from 'node:zlib';

/**
 * A segment is a row of frames: a fixed head, a small JSON header, a body. A page is written as
 * two of them, `page` with the body and `mark` with the header again. Whatever single frame is
 * damaged, the other one still says which page of which connection it was. A `tombstone` has no
 * body (`tombstone.ts`).
 *
 * The head has a checksum of its own so that, when lengths are damaged, reading goes on at the
 * next head that is whole.
 */
export const frameKinds = { page: 1, mark: 2, tombstone: 3 } as const;

export interface FrameHead {
  readonly kind: number;
  readonly headerBytes: number;
  readonly bodyBytes: number;
  readonly headerCrc: number;
  /** Over header and body. */
  readonly contentCrc: number;
}

/** Bytes C1 and FE occur in no UTF-8, so text that gzip stored as it was cannot pose as a head. */
const magic = Buffer.from([0xc1, 0x53, 0x48, 0xfe]);

export const headBytes = 28;

export const frameBytes = (head: FrameHead): number =>
  headBytes + head.headerBytes + head.bodyBytes;

export const encodeFrame = (kind: number, header: Uint8Array, body: Uint8Array): Buffer => {
  const head = Buffer.alloc(headBytes);
  const headerCrc = crc32(header);
  magic.copy(head);
  head.writeUInt32LE(kind, 4);
  head.writeUInt32LE(header.length, 8);
  head.writeUInt32LE(body.length, 12);
  head.writeUInt32LE(headerCrc, 16);
  head.writeUInt32LE(crc32(body, headerCrc), 20);
  head.writeUInt32LE(crc32(head.subarray(0, 24)), 24);
  return Buffer.concat([head, header, body]);
};

/** The head at a place, or `null` where there is none or it is damaged. */
export const decodeHead = (bytes: Buffer, at = 0): FrameHead | null => {
  const head = bytes.subarray(at, at + headBytes);
  if (head.length < headBytes || !head.subarray(0, 4).equals(magic)) return null;
  if (head.readUInt32LE(24) !== crc32(head.subarray(0, 24))) return null;
  return {
    kind: head.readUInt32LE(4),
    headerBytes: head.readUInt32LE(8),
    bodyBytes: head.readUInt32LE(12),
    headerCrc: head.readUInt32LE(16),
    contentCrc: head.readUInt32LE(20),
  };
};

/** Place of the first whole head at or after `from`, or `null`. */
export const findHead = (bytes: Buffer, from = 0): number | null => {
  for (let at = bytes.indexOf(magic, from); at !== -1; at = bytes.indexOf(magic, at + 1)) {
    if (decodeHead(bytes, at) !== null) return at;
  }
  return null;
};

export const isWholeHeader = (head: FrameHead, header: Uint8Array): boolean =>
  crc32(header) === head.headerCrc;

export const isWholeContent = (head: FrameHead, header: Uint8Array, body: Uint8Array): boolean =>
  crc32(body, crc32(header)) === head.contentCrc;
