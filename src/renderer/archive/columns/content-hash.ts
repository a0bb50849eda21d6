/**
 * 64 bits of a text, or of a part of it, in two words (cyrb64, public domain). Equal texts hash equal; that two
 * different copies of one call collide is a matter of one in 10¹⁹.
 */
export const contentHash = (
  text: string,
  from = 0,
  to = text.length,
): { readonly low: number; readonly high: number } => {
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  for (let at = from; at < to; at += 1) {
    const unit = text.charCodeAt(at);
    low = Math.imul(low ^ unit, 2654435761);
    high = Math.imul(high ^ unit, 1597334677);
  }
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  return { low: low >>> 0, high: high >>> 0 };
};
