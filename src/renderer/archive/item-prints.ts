import { hashBytes } from './columns/content-hash.ts';

const quote = 0x22;
const backslash = 0x5c;
const encoder = new TextEncoder();

/** 1 for `[` and `{`, −1 for `]` and `}`, else 0. */
const depthChange = (byte: number): number => {
  if (byte === 0x7b || byte === 0x5b) return 1;
  return byte === 0x7d || byte === 0x5d ? -1 : 0;
};

/** The quotation mark that ends the text which begins at `from`. */
const endOfText = (bytes: Uint8Array, from: number): number => {
  let at = from + 1;
  while (at < bytes.length && bytes[at] !== quote) at += bytes[at] === backslash ? 2 : 1;
  return at;
};

/**
 * Two words for each object of a JSON list: the hash of its own text, as it came. Making JSON of
 * every call again to hash it takes about twice as long; so does a walk over characters instead of
 * bytes (measured; names outside Latin make the string a wide one).
 */
export const itemPrints = (json: string, count: number): Uint32Array<ArrayBuffer> => {
  const prints = new Uint32Array(count * 2);
  const bytes = encoder.encode(json);
  let [item, depth, start] = [0, 0, 0];
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === quote) {
      at = endOfText(bytes, at);
      continue;
    }
    const change = depthChange(byte);
    if (change === 1 && depth === 1) start = at;
    depth += change;
    if (change !== -1 || depth !== 1) continue;
    const { low, high } = hashBytes(bytes, start, at + 1);
    prints[item * 2] = low;
    prints[item * 2 + 1] = high;
    item += 1;
  }
  return prints;
};
