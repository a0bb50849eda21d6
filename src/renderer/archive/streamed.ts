import { joinBytes } from '../../shared/join-bytes.ts';

type ByteStreams = Pick<CompressionStream, 'readable' | 'writable'>;

/**
 * What a stream makes of bytes. It is written to directly: a `Blob` and a `Response` around it would
 * ask the browser's process for bytes that are here.
 */
export const streamed = async (
  bytes: Uint8Array<ArrayBuffer>,
  { readable, writable }: ByteStreams,
): Promise<Uint8Array<ArrayBuffer>> => {
  const writer = writable.getWriter();
  const written = Promise.all([writer.write(bytes), writer.close()]);
  // Its error is the reader's too, and is thrown from there.
  written.catch(() => undefined);
  const chunks: Uint8Array[] = [];
  const reader = readable.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    chunks.push(part.value);
  }
  await written;
  return joinBytes(chunks);
};
