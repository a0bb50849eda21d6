import { decodeHead, headBytes, isWholeContent } from './frame.ts';
import type { Place } from './journal-index.ts';
import { restoreBody, storedTextOf } from './loans.ts';
import { unpackBody } from './pack-body.ts';
import { decodeRecordHeader, type RecordHeader } from './record-header.ts';
import { openSegmentFile } from './segment-file.ts';

export interface JournalRecord extends RecordHeader {
  /** The provider's answer as it came. */
  readonly body: string;
}

/** A page's frame as it lies on disk. */
export interface StoredRecord {
  readonly header: RecordHeader;
  /** The answer, or what is left of it where it is shortened. */
  readonly text: string;
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
  return { header: decoded, text: await unpackBody(body) };
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
  const { header, text } = await readStored(place);
  if (header.isShortened !== true) return { ...header, body: text };
  return { ...header, body: await restoreBody(text, (seq) => lentBy(seq, placeOf)) };
};

const readBytes = async ({ path, offset, bytes }: Place): Promise<Buffer> => {
  const file = await openSegmentFile(path);
  try {
    return await file.read(offset, bytes);
  } finally {
    await file.close();
  }
};
