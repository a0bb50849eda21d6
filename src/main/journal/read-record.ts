import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { compress } from './encode-record.ts';
import { decodeHead, headBytes, isWholeContent } from './frame.ts';
import type { Place } from './journal-index.ts';
import { restoreBody, storedTextOf } from './loans.ts';
import { decodeRecordHeader, type RecordHeader } from './record-header.ts';
import { openSegmentFile } from './segment-file.ts';

const decompress = promisify(gunzip);

export interface JournalRecord extends RecordHeader {
  /** The provider's answer as it came. */
  readonly body: string;
  readonly gzippedBody: Uint8Array<ArrayBuffer>;
}

/** A page's frame as it lies on disk. */
export interface StoredRecord {
  readonly header: RecordHeader;
  /** The answer, or what is left of it where it is shortened. */
  readonly text: string;
  readonly gzippedText: Uint8Array<ArrayBuffer>;
}

/** The page at a place. Throws where a checksum does not match or the disk does not answer. */
export const readStored = async (place: Place): Promise<StoredRecord> => {
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
  return { header: decoded, text, gzippedText: new Uint8Array(body) };
};

export type PlaceOf = (seq: number) => Place | null;

const lentBy = async (seq: number, placeOf: PlaceOf): Promise<string> => {
  try {
    const place = placeOf(seq);
    if (place === null) throw new Error('it is missing');
    const { header, text } = await readStored(place);
    return header.isShortened === true ? storedTextOf(text) : text;
  } catch (error) {
    throw new Error(`it shares calls with page ${seq}, which cannot be read`, { cause: error });
  }
};

/** The answer at a place as it came; pages that it borrows from are read too. Throws as above. */
export const readRecord = async (place: Place, placeOf: PlaceOf): Promise<JournalRecord> => {
  const { header, text, gzippedText } = await readStored(place);
  if (header.isShortened !== true) return { ...header, body: text, gzippedBody: gzippedText };
  const body = await restoreBody(text, (seq) => lentBy(seq, placeOf));
  return { ...header, body, gzippedBody: await compress(body) };
};

const readBytes = async ({ path, offset, bytes }: Place): Promise<Buffer> => {
  const file = await openSegmentFile(path);
  try {
    return await file.read(offset, bytes);
  } finally {
    await file.close();
  }
};
