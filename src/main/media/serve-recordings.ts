import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { isOnPageOrigin } from '../security/page-origin.ts';
import { readRange, type ByteRange } from './byte-range.ts';
import { readNote } from './recording-files.ts';

const ofRecording = /^\/recordings\/([0-9a-f]{64})$/;

/**
 * Answers a player's requests for what is kept, in pieces as it asks for them, so that one can jump
 * to the end of an hour at once. `null` for every other address. The type is one of ours and never
 * a server's word, so nothing in a recording can become a page.
 */
export const serveRecordings =
  (folder: string) =>
  async (request: Pick<Request, 'url' | 'method' | 'headers'>): Promise<Response | null> => {
    const key = keyOf(request.url);
    if (key === null) return null;
    const note = request.method === 'GET' ? await readNote(folder, key) : null;
    const path = join(folder, key);
    const bytes = note === null ? null : await sizeOf(path);
    if (note === null || bytes === null) return new Response(null, { status: 404, headers: fixed });
    const range = readRange(request.headers.get('range'), bytes);
    return range === 'unsatisfiable'
      ? new Response(null, {
          status: 416,
          headers: { ...fixed, 'Content-Range': `bytes */${bytes}` },
        })
      : piece(path, bytes, range, note.mediaType);
  };

const keyOf = (url: string): string | null => {
  if (!URL.canParse(url)) return null;
  const parsed = new URL(url);
  return isOnPageOrigin(parsed) ? (ofRecording.exec(parsed.pathname)?.[1] ?? null) : null;
};

const sizeOf = async (path: string): Promise<number | null> =>
  (await stat(path).catch(() => null))?.size ?? null;

const fixed = {
  'Content-Security-Policy': "default-src 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
  'Accept-Ranges': 'bytes',
};

const piece = (path: string, bytes: number, range: ByteRange | null, type: string): Response => {
  const { first, last } = range ?? { first: 0, last: bytes - 1 };
  const headers = { ...fixed, 'Content-Type': type, 'Content-Length': String(last - first + 1) };
  const body = bytes === 0 ? null : streamOf(path, first, last);
  return range === null
    ? new Response(body, { headers })
    : new Response(body, {
        status: 206,
        headers: { ...headers, 'Content-Range': `bytes ${first}-${last}/${bytes}` },
      });
};

const streamOf = (path: string, start: number, end: number) =>
  Readable.toWeb(createReadStream(path, { start, end })) as ReadableStream<Uint8Array>;
