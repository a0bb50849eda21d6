import type { KeptRecording, RecordingRequest } from '../../shared/recording.ts';
import { FailureError } from '../failure-error.ts';
import { fileFailure } from '../files/file-failure.ts';
import type { Download } from '../http/create-download.ts';
import { ensureRoom, type FreeBytes } from '../journal/free-space.ts';
import type { RecordingAddress } from '../providers/provider.ts';
import { headBytes, mediaTypeOf } from './media-type.ts';
import type { RecordingFile, RecordingFiles } from './recording-files.ts';
import type { ProviderAccess } from './provider-access.ts';
import { refusal } from './refusal.ts';

export interface FetchParts extends ProviderAccess {
  readonly files: RecordingFiles;
  readonly folder: string;
  readonly freeBytes: FreeBytes;
  /** What stays free on the disk, so that the calls' own store never runs out of room. */
  readonly floorBytes: number;
  readonly download: Download;
}

export type OnBytes = (receivedBytes: number, totalBytes: number | null) => void;

/** Fetches a recording and keeps it: whole, or nothing. Throws `FailureError`. */
export const fetchRecording = async (
  parts: FetchParts,
  request: RecordingRequest,
  signal: AbortSignal,
  onBytes: OnBytes,
): Promise<KeptRecording> => {
  const address = await addressOf(parts, request, signal);
  const file = await parts.files.begin(request);
  try {
    const mediaType = await pourInto(file, parts, address, signal, onBytes);
    await file.keep({ mediaType, fetchedAt: parts.now(), host: address.url.host });
  } catch (error) {
    await file.discard();
    throw fileFailure(error, parts.folder);
  }
  const kept = await parts.files.kept(request);
  if (kept === null) throw new FailureError({ kind: 'internal', detail: 'The file is gone.' });
  return kept;
};

/** Somebody else's host is asked only if it is the one that the person saw and agreed to. */
const addressOf = async (
  parts: FetchParts,
  { connectionId, callId, recordingId, host }: RecordingRequest,
  signal: AbortSignal,
): Promise<RecordingAddress> => {
  const { recordingAt } = (await parts.connect(connectionId)).client;
  if (recordingAt === undefined) throw new FailureError({ kind: 'recording-gone' });
  const ask = () => recordingAt(callId, recordingId, signal);
  const address = await parts.withRetry(ask, { signal });
  if (!address.isOwn && address.url.host !== host) {
    throw new FailureError({ kind: 'recording-elsewhere', host: address.url.host });
  }
  return address;
};

const accept = 'audio/*, video/*, */*;q=0.5';

const pourInto = async (
  file: RecordingFile,
  parts: FetchParts,
  { url, headers, isOwn, pace }: RecordingAddress,
  signal: AbortSignal,
  onBytes: OnBytes,
) => {
  let head = new Uint8Array(0);
  let received = 0;
  let total: number | null = null;
  const request = { url, headers: { accept, ...headers }, signal, ...(pace && { pace }) };
  const room = (bytes: number) =>
    ensureRoom(parts.freeBytes, parts.folder, parts.floorBytes, bytes);
  const { status, headers: said } = await parts.download(request, {
    begin: (totalBytes) => {
      total = totalBytes;
      onBytes(0, totalBytes);
    },
    write: async (bytes) => {
      if (received === 0) await room(total ?? bytes.byteLength);
      if (head.length < headBytes) head = joined(head, bytes);
      if (head.length >= headBytes && mediaTypeOf(head) === null) throw notMedia(url);
      await file.write(bytes);
      received += bytes.byteLength;
      onBytes(received, total);
    },
  });
  if (status >= 400) throw new FailureError(refusal(status, said, url, isOwn, parts.now()));
  const mediaType = mediaTypeOf(head);
  if (mediaType === null) throw notMedia(url);
  return mediaType;
};

const joined = (head: Uint8Array, more: Uint8Array): Uint8Array<ArrayBuffer> => {
  const wanted = more.subarray(0, headBytes - head.length);
  const both = new Uint8Array(head.length + wanted.length);
  both.set(head);
  both.set(wanted, head.length);
  return both;
};

const notMedia = ({ host }: URL) => new FailureError({ kind: 'not-a-recording', host });
