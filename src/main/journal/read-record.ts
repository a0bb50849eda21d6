import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { decodeHead, headBytes, isWholeContent } from './frame.ts';
import type { Place } from './journal-index.ts';
import { decodeRecordHeader, type RecordHeader } from './record-header.ts';
import { openSegmentFile } from './segment-file.ts';

const decompress = promisify(gunzip);

export interface JournalRecord extends RecordHeader {
  /** The provider's answer as it came. */
  readonly body: string;
  readonly gzippedBody: Uint8Array<ArrayBuffer>;
}

/** The page at a place. Throws where a checksum does not match or the disk does not answer. */
export const readRecord = async (place: Place): Promise<JournalRecord> => {
  const bytes = await readBytes(place);
  const head = decodeHead(bytes);
  if (head === null) throw new Error('its first bytes are damaged');
  const bodyAt = headBytes + head.headerBytes;
  const header = bytes.subarray(headBytes, bodyAt);
  const body = bytes.subarray(bodyAt, bodyAt + head.bodyBytes);
  if (!isWholeContent(head, header, body)) throw new Error('its checksum does not match');
  const decoded = decodeRecordHeader(header);
  if (decoded === null) throw new Error('its header cannot be understood');
  const text = (await decompress(body)).toString('utf8');
  // A copy of its own: a view would drag the whole read buffer across the bridge.
  return { ...decoded, body: text, gzippedBody: new Uint8Array(body) };
};

const readBytes = async ({ path, offset, bytes }: Place): Promise<Buffer> => {
  const file = await openSegmentFile(path);
  try {
    return await file.read(offset, bytes);
  } finally {
    await file.close();
  }
};
