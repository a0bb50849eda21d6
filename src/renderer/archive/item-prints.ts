import { contentHash } from './columns/content-hash.ts';

const quote = 0x22;
const backslash = 0x5c;

/** 1 for `[` and `{`, −1 for `]` and `}`, else 0. */
const depthChange = (unit: number): number => {
  if (unit === 0x7b || unit === 0x5b) return 1;
  return unit === 0x7d || unit === 0x5d ? -1 : 0;
};

/** One past the quotation mark that ends the string which begins at `from`. */
const endOfString = (json: string, from: number): number => {
  let at = from + 1;
  while (at < json.length && json.charCodeAt(at) !== quote) {
    at += json.charCodeAt(at) === backslash ? 2 : 1;
  }
  return at + 1;
};

/**
 * Two words for each object of a JSON list: its hash. The text is read as it came; making JSON of
 * every call again to hash it took a third of a commit's time.
 */
export const itemPrints = (json: string, count: number): Uint32Array<ArrayBuffer> => {
  const prints = new Uint32Array(count * 2);
  let [item, depth, start] = [0, 0, 0];
  let at = 0;
  while (at < json.length) {
    const unit = json.charCodeAt(at);
    if (unit === quote) {
      at = endOfString(json, at);
      continue;
    }
    const change = depthChange(unit);
    if (change === 1 && depth === 1) start = at;
    depth += change;
    at += 1;
    if (change === -1 && depth === 1) {
      const { low, high } = contentHash(json, start, at);
      prints.set([low, high], item * 2);
      item += 1;
    }
  }
  return prints;
};
