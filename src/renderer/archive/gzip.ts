import { streamed } from './streamed.ts';

const decoder = new TextDecoder();

/** The text inside gzip bytes. Throws a TypeError when they are cut short or damaged. */
export const gunzipText = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
  decoder.decode(await streamed(bytes, new DecompressionStream('gzip')));

export const gzip = (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> =>
  streamed(bytes, new CompressionStream('gzip'));
