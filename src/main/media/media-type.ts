import type { MediaType } from '../../shared/recording.ts';

/** Enough of a file to tell what it is. */
export const headBytes = 12;

const ascii = (head: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...head.subarray(from, to));

/** Eleven ones, layer III or II, and a bit rate that exists. Text in UTF-16 begins with layer I. */
const isMpegFrame = ([first = 0, second = 0, third = 0]: Uint8Array): boolean =>
  first === 0xff &&
  (second & 0xe0) === 0xe0 &&
  (second & 0x06) !== 0 &&
  (second & 0x06) !== 6 &&
  third >> 4 !== 0x0f;

const isMatroska = (head: Uint8Array): boolean =>
  [0x1a, 0x45, 0xdf, 0xa3].every((byte, at) => head[at] === byte);

/**
 * What a file is by its first bytes; `null` for what is no recording. A server's own word is not
 * asked: object stores say `application/octet-stream`, and sign-in pages say what they like.
 */
export const mediaTypeOf = (head: Uint8Array): MediaType | null => {
  const start = ascii(head, 0, 4);
  if (start === 'RIFF' && ascii(head, 8, 12) === 'WAVE') return 'audio/wav';
  if (start === 'OggS') return 'audio/ogg';
  if (start === 'fLaC') return 'audio/flac';
  if (ascii(head, 4, 8) === 'ftyp') return 'video/mp4';
  if (isMatroska(head)) return 'video/webm';
  return start.startsWith('ID3') || isMpegFrame(head) ? 'audio/mpeg' : null;
};
