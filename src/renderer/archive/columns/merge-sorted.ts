import { firstWhere } from '../../../shared/first-where.ts';

/**
 * Two sorted lists as one; of equal ones those of `held` come first. Held ones are copied in long
 * stretches: only the added ones are compared, each with as many as a search by halves takes.
 */
export const mergeSorted = (
  held: Uint32Array,
  added: Uint32Array,
  compare: (a: number, b: number) => number,
): Uint32Array<ArrayBuffer> => {
  const merged = new Uint32Array(held.length + added.length);
  let from = 0;
  added.forEach((one, at) => {
    const to = firstWhere(from, held.length, (place) => compare(held[place] ?? 0, one) > 0);
    merged.set(held.subarray(from, to), from + at);
    merged[to + at] = one;
    from = to;
  });
  merged.set(held.subarray(from), from + added.length);
  return merged;
};
