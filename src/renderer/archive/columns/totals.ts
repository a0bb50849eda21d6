import type { Totals } from '../contract.ts';
import type { CallColumns } from './call-columns.ts';

const orZero = (value: number | undefined): number =>
  value === undefined || Number.isNaN(value) ? 0 : value;

/** Sums over rows; a call without a figure adds nothing to it. */
export const totalsOf = (columns: CallColumns, rows: Uint32Array): Totals => {
  let talkSeconds = 0;
  let billedSeconds = 0;
  for (const row of rows) {
    talkSeconds += orZero(columns.talkSeconds.array[row]);
    billedSeconds += orZero(columns.billedSeconds.array[row]);
  }
  return { calls: rows.length, talkSeconds, billedSeconds };
};
