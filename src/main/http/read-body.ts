import { joinBytes } from '../../shared/join-bytes.ts';
import { FailureError } from '../failure-error.ts';
import { releaseBytes } from '../release-bytes.ts';
import { pourBody, type Patiently } from './pour-body.ts';

/**
 * A response's body as text. Throws `too-large` and `cut-short` as `pourBody` does. Bytes that are no
 * UTF-8 become U+FFFD and a byte order mark is dropped. A truncated gzip passes here without an error
 * (so in Node and in Chromium, measured); the JSON reader is what notices.
 */
export const readBody = async (
  response: Response,
  limitBytes: number,
  patiently: Patiently,
): Promise<string> => {
  const tooLarge = () => new FailureError({ kind: 'too-large', limitBytes });
  const chunks: Uint8Array[] = [];
  const sink = { begin: () => undefined, write: (bytes: Uint8Array) => void chunks.push(bytes) };
  await pourBody(response, sink, { limitBytes, tooLarge }, patiently);
  if (chunks.length === 0) return '';
  // In one go: a text that grew by pieces is slower to walk, and everybody after this walks it.
  const whole = joinBytes(chunks);
  const text = new TextDecoder().decode(whole);
  releaseBytes(whole);
  return text;
};
