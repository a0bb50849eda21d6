import type { Transform } from 'node:stream';
import zlib, { constants, createGzip, type ZlibOptions, type ZlibReset } from 'node:zlib';
import { joinBytes } from '../shared/join-bytes.ts';
import { releaseBytes } from './release-bytes.ts';

/** Bytes made fewer, on a thread of the pool. */
export type Compress = (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array<ArrayBuffer>>;

type Stream = Transform & ZlibReset & { flush: (how: number, then: () => void) => void };

/** A way to compress: what makes a stream of it, and how such a stream is told to come to its end. */
interface Method {
  readonly make: () => Transform;
  readonly end: number;
}

/** What a page of calls becomes fits in one piece. */
const pieceBytes = 65_536;

/** As many as the pool has threads, twice: more are made when they are needed, and let go. */
const mostIdle = 8;

/** What browsers read. */
export const gzip = (options: Pick<ZlibOptions, 'level' | 'memLevel' | 'strategy'>): Method => ({
  make: () => createGzip({ ...options, chunkSize: pieceBytes }),
  end: constants.Z_FINISH,
});

/** What Node alone reads, since 22.15; `null` on a host without it. */
export const zstd = (level: number): Method | null => {
  const make = zlib.createZstdCompress as typeof zlib.createZstdCompress | undefined;
  if (make === undefined) return null;
  const params = { [constants.ZSTD_c_compressionLevel]: level };
  return { make: () => make({ params, chunkSize: pieceBytes }), end: constants.ZSTD_e_end };
};

/**
 * Compresses with streams that are used again. `zlib.gzip` makes one for each call, 270 kB that V8
 * is told of and collects garbage for: a tenth of what main did in a first sync (measured).
 */
export const createCompressor = ({ make, end }: Method): Compress => {
  const idle: Stream[] = [];

  const compressWith = (stream: Stream, bytes: Uint8Array) =>
    new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
      const pieces: Uint8Array[] = [];
      const drain = (): void => {
        for (;;) {
          const piece = stream.read() as Uint8Array | null;
          if (piece === null) return;
          pieces.push(piece);
        }
      };
      stream.on('readable', drain).on('error', reject);
      stream.write(bytes);
      stream.flush(end, () => {
        drain();
        stream.off('readable', drain).off('error', reject);
        resolve(joinBytes(pieces));
      });
    });

  return async (bytes) => {
    // Node's types know of `reset` on deflate alone; it is every compressor's.
    const stream = idle.pop() ?? (make() as Stream);
    const compressed = await compressWith(stream, bytes);
    stream.reset();
    if (idle.length < mostIdle) idle.push(stream);
    else stream.destroy();
    return compressed;
  };
};

/** The same for bytes that are made to be compressed: afterwards they are gone. */
export const freeing =
  (compress: Compress): Compress =>
  async (bytes) => {
    const compressed = await compress(bytes);
    releaseBytes(bytes);
    return compressed;
  };
