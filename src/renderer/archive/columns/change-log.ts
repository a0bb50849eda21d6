import { growable, push } from './growable.ts';

/**
 * More changes than this are not worth following one by one: sorting everything anew by digits is
 * faster than placing each by comparisons (16,000 of them take about as long as a million rows).
 */
const mostKept = 16_384;

/** Which rows were added or changed, in order: what kept orders and masks have yet to learn. */
export interface ChangeLog {
  readonly add: (row: number) => void;
  /** Grows with every change. */
  readonly place: () => number;
  /** The rows since a place, each once; `null` when they were too many to keep. */
  readonly since: (place: number) => Uint32Array | null;
}

export const createChangeLog = (): ChangeLog => {
  const kept = growable(new Uint32Array(64));
  /** The place of `kept`'s first row. */
  let first = 0;
  return {
    add: (row) => {
      if (kept.length === mostKept * 2) {
        kept.array.copyWithin(0, mostKept);
        kept.length = mostKept;
        first += mostKept;
      }
      push(kept, row);
    },
    place: () => first + kept.length,
    since: (place) => {
      const rows = kept.array.subarray(Math.max(0, place - first), kept.length);
      if (place < first || rows.length > mostKept) return null;
      return Uint32Array.from(new Set(rows));
    },
  };
};
