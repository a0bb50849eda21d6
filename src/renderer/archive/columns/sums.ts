import type { ConnectionCalls } from '../call-index.ts';
import type { Totals } from '../answers.ts';
import { rowCount, type CallColumns } from './call-columns.ts';

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

/** How many calls each connection has, and the oldest and newest of them, in one pass. */
export const overviewOf = (columns: CallColumns): ReadonlyMap<string, ConnectionCalls> => {
  const calls = new Uint32Array(columns.connections.entries.length);
  const newest = new Float64Array(calls.length).fill(-Infinity);
  const oldest = new Float64Array(calls.length).fill(Infinity);
  for (let row = 0; row < rowCount(columns); row += 1) {
    const connection = columns.connection.array[row] ?? 0;
    const initiatedAt = columns.initiatedAt.array[row] ?? Number.NaN;
    calls[connection] = (calls[connection] ?? 0) + 1;
    // Every comparison with NaN is false, so a call without a time is neither.
    if (initiatedAt > (newest[connection] ?? -Infinity)) newest[connection] = initiatedAt;
    if (initiatedAt < (oldest[connection] ?? Infinity)) oldest[connection] = initiatedAt;
  }
  return new Map(
    columns.connections.entries.map((connectionId, at) => [
      connectionId,
      { calls: calls[at] ?? 0, newestAt: finite(newest[at]), oldestAt: finite(oldest[at]) },
    ]),
  );
};

const finite = (at: number | undefined): number | null =>
  at === undefined || !Number.isFinite(at) ? null : at;
