import { constants, createGzip, type Gzip, type ZlibReset } from 'node:zlib';
import { joinBytes } from '../shared/join-bytes.ts';

/** Bytes as gzip, on a thread of the pool. */
export type Compress = (bytes: Uint8Array) => Promise<Uint8Array<ArrayBuffer>>;

/** What a page of calls becomes fits in one piece. */
const pieceBytes = 65_536;

/** As many as the pool has threads, twice: more are made when they are needed, and let go. */
const mostIdle = 8;

/**
 * Compresses at a level (1 to 9) with streams that are used again. `zlib.gzip` makes one for each
 * call, 270 kB that V8 is told of and collects garbage for: a tenth of what main did in a first sync
 * (measured).
 */
export const createCompressor = (level: number = constants.Z_DEFAULT_COMPRESSION): Compress => {
  const idle: (Gzip & ZlibReset)[] = [];

  const compressWith = (stream: Gzip & ZlibReset, bytes: Uint8Array) =>
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
      stream.flush(constants.Z_FINISH, () => {
        drain();
        stream.off('readable', drain).off('error', reject);
        resolve(joinBytes(pieces));
      });
    });

  return async (bytes) => {
    // Node's types know of `reset` on deflate alone; it is every compressor's.
    const stream = idle.pop() ?? (createGzip({ level, chunkSize: pieceBytes }) as Gzip & ZlibReset);
    const gzipped = await compressWith(stream, bytes);
    stream.reset();
    if (idle.length < mostIdle) idle.push(stream);
    else stream.close();
    return gzipped;
  };
};
