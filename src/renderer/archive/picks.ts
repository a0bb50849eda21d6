import type { PickedCalls } from './answers.ts';

/** Rows that somebody was promised, by number. A row's number is its call's own for good. */
export interface Picks {
  readonly add: (rows: Uint32Array) => PickedCalls;
  /** Throws a RangeError for a pick that was released, or made before the archive was reopened. */
  readonly rowsOf: (pickId: number) => Uint32Array;
  readonly release: (pickId: number) => void;
  readonly clear: () => void;
}

export const createPicks = (): Picks => {
  const picks = new Map<number, Uint32Array>();
  let lastId = 0;
  return {
    add: (rows) => {
      lastId += 1;
      picks.set(lastId, rows);
      return { pickId: lastId, count: rows.length };
    },
    rowsOf: (pickId) => {
      const rows = picks.get(pickId);
      if (rows === undefined) throw new RangeError(`No pick ${pickId}`);
      return rows;
    },
    release: (pickId) => {
      picks.delete(pickId);
    },
    clear: () => {
      picks.clear();
    },
  };
};
