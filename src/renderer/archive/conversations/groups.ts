import { growable, push } from '../columns/growable.ts';

/**
 * Which rows belong together: a union-find whose groups are rings as well, so that the members of
 * one are walked without looking at the others. Eight bytes a row.
 */
export interface Groups {
  /** Makes rows up to this many, each alone at first. */
  readonly growTo: (rows: number) => void;
  /** The row that stands for the group. */
  readonly rootOf: (row: number) => number;
  readonly join: (one: number, other: number) => void;
  readonly isAlone: (row: number) => boolean;
  readonly membersOf: (row: number) => readonly number[];
}

export const createGroups = (): Groups => {
  const parent = growable(new Uint32Array(64));
  const next = growable(new Uint32Array(64));

  const rootOf = (row: number): number => {
    const above = parent.array;
    let at = row;
    while (above[at] !== at) {
      // Halving the path keeps later walks short.
      above[at] = above[above[at] ?? 0] ?? 0;
      at = above[at] ?? 0;
    }
    return at;
  };

  return {
    growTo: (rows) => {
      for (let row = parent.length; row < rows; row += 1) {
        push(parent, row);
        push(next, row);
      }
    },
    rootOf,
    join: (one, other) => {
      const [a, b] = [rootOf(one), rootOf(other)];
      if (a === b) return;
      // Always under the lower one: no ranks to keep, and with halved paths as good as those.
      if (a < b) parent.array[b] = a;
      else parent.array[a] = b;
      // Two rings become one when a link of each is exchanged.
      const after = next.array[a] ?? 0;
      next.array[a] = next.array[b] ?? 0;
      next.array[b] = after;
    },
    isAlone: (row) => next.array[row] === row,
    membersOf: (row) => {
      const members = [row];
      for (let at = next.array[row] ?? row; at !== row; at = next.array[at] ?? row)
        members.push(at);
      return members;
    },
  };
};
