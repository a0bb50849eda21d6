import type { CallColumns } from '../columns/call-columns.ts';
import { contentHash } from '../../../shared/content-hash.ts';
import { growable, push } from '../columns/growable.ts';
import { createPrintTable } from './print-table.ts';
import { partyIdentity } from '../../../shared/same-parties.ts';

/** What stands for a call that has no two known parties. */
export const noPair = 0;

/** Numbers the pairs of parties that call each other, from 1 on; who calls whom does not matter. */
export interface Pairs {
  /** `noPair` for groups, hidden callers and calls without a time. */
  readonly pairOf: (row: number) => number;
  readonly size: () => number;
}

export const createPairs = (columns: CallColumns): Pairs => {
  const table = createPrintTable();
  table.numberOf(0, 0);
  // By party code; low 0 and high 0 for nobody in particular.
  const lows = growable(new Uint32Array(64));
  const highs = growable(new Uint32Array(64));

  const learnParties = (code: number): void => {
    for (let at = lows.length; at <= code; at += 1) {
      const party = columns.parties.entries[at];
      const identity = party === undefined ? null : partyIdentity(party);
      const { low, high } = identity === null ? { low: 0, high: 0 } : contentHash(identity);
      push(lows, low);
      push(highs, high);
    }
  };

  const isNobody = (code: number): boolean => lows.array[code] === 0 && highs.array[code] === 0;

  return {
    size: () => table.size(),
    pairOf: (row) => {
      const [from, to] = [columns.from.array[row] ?? 0, columns.to.array[row] ?? 0];
      learnParties(Math.max(from, to));
      const isTimeless = Number.isNaN(columns.initiatedAt.array[row]);
      if (isTimeless || isNobody(from) || isNobody(to)) return noPair;
      const [low, otherLow] = [lows.array[from] ?? 0, lows.array[to] ?? 0];
      const [high, otherHigh] = [highs.array[from] ?? 0, highs.array[to] ?? 0];
      const connection = columns.connection.array[row] ?? 0;
      // Sum and product are the same whichever way round; the connection sets accounts apart.
      return table.numberOf(
        (low + otherLow + Math.imul(connection, 0x9e3779b1)) >>> 0,
        (Math.imul(high | 1, otherHigh | 1) ^ high ^ otherHigh) >>> 0,
      );
    },
  };
};
