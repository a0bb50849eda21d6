import { encodeFrame, frameKinds } from './frame.ts';
import { encodeRecordHeader, type RecordHeader } from './record-header.ts';

export interface EncodedRecord {
  /** What is appended: the page's frame and its mark. */
  readonly bytes: Buffer;
  /** Of these, the page's frame. */
  readonly pageBytes: number;
  readonly isShortened: boolean;
}

export const encodeRecord = (header: RecordHeader, packedBody: Uint8Array): EncodedRecord => {
  const json = encodeRecordHeader(header);
  const page = encodeFrame(frameKinds.page, json, packedBody);
  const mark = encodeFrame(frameKinds.mark, json, new Uint8Array());
  const isShortened = header.isShortened === true;
  return { bytes: Buffer.concat([page, mark]), pageBytes: page.length, isShortened };
};
