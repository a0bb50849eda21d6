import type { RowFilter } from './row-filter.ts';

/** Marks with 1, in `found[row - from]`, the rows from…to − 1 in which something occurs. */
export type Finder = (found: Uint8Array, from: number, to: number) => void;

export const findAny =
  (finders: readonly Finder[]): Finder =>
  (found, from, to) => {
    for (const find of finders) find(found, from, to);
  };

export const findEvery = (finders: readonly Finder[]): Finder => {
  const [only] = finders;
  if (only !== undefined && finders.length === 1) return only;
  return (found, from, to) => {
    const count = new Uint8Array(to - from);
    for (const find of finders) {
      const one = new Uint8Array(to - from);
      find(one, from, to);
      for (let at = 0; at < one.length; at += 1) count[at] = (count[at] ?? 0) + (one[at] ?? 0);
    }
    for (let at = 0; at < count.length; at += 1) if (count[at] === finders.length) found[at] = 1;
  };
};

/** Lets through what is found, or with `isNot` what is not. */
export const finderFilter = (find: Finder, isNot: boolean): RowFilter => ({
  clear: (mask, from, to) => {
    const found = new Uint8Array(to - from);
    find(found, from, to);
    const failing = isNot ? 1 : 0;
    for (let at = 0; at < found.length; at += 1) if (found[at] === failing) mask[from + at] = 0;
  },
});
