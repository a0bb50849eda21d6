import { joinBytes } from '../../shared/join-bytes.ts';
import { FailureError } from '../failure-error.ts';
import { releaseBytes } from '../release-bytes.ts';

/** Reads of a body, each of which may be given up on: the stream itself may never settle. */
export type Patiently = <T>(work: Promise<T>) => Promise<T>;

/** Only an answer sent as it is can be counted; a decoded one is longer than its header says. */
export const announcedBytes = (headers: Headers): number | null => {
  const encoding = headers.get('content-encoding')?.trim().toLowerCase() ?? 'identity';
  const length = headers.get('content-length')?.trim() ?? '';
  return encoding === 'identity' && /^\d+$/.test(length) ? Number(length) : null;
};

/**
 * A response's body as text, whole or not at all: `too-large` beyond the limit, `cut-short` when
 * the bytes do not match what the headers announced. Bytes that are no UTF-8 become U+FFFD and a
 * byte order mark is dropped. A truncated gzip passes here without an error (so in Node and in
 * Chromium, measured); the JSON reader is what notices.
 */
export const readBody = async (
  response: Response,
  limitBytes: number,
  patiently: Patiently,
): Promise<string> => {
  const announced = announcedBytes(response.headers);
  if (announced !== null && announced > limitBytes) throw tooLarge(limitBytes);
  if (response.body === null) return '';
  const reader = response.body.getReader() as ReadableStreamDefaultReader<Uint8Array>;
  try {
    const chunks: Uint8Array[] = [];
    let bytes = 0;
    for (;;) {
      const { done, value } = await patiently(reader.read());
      if (done) break;
      bytes += value.byteLength;
      if (bytes > limitBytes) throw tooLarge(limitBytes);
      chunks.push(value);
    }
    if (announced !== null && announced !== bytes) throw new FailureError({ kind: 'cut-short' });
    // In one go: a text that grew by pieces is slower to walk, and everybody after this walks it.
    const whole = joinBytes(chunks);
    const text = new TextDecoder().decode(whole);
    releaseBytes(whole);
    return text;
  } finally {
    // Frees the connection after a failure; after a complete read it does nothing.
    reader.cancel().catch(() => undefined);
  }
};

const tooLarge = (limitBytes: number) => new FailureError({ kind: 'too-large', limitBytes });
