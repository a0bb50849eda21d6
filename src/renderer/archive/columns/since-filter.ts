import type { Since } from '../../../shared/coverage.ts';
import type { PutCounts } from '../call-index.ts';
import { rowCount, type CallColumns } from './call-columns.ts';
import type { Growable } from './growable.ts';
import type { RowFilter } from './row-filter.ts';

/** First journal place of the last run, by connection id. */
export type RunStarts = ReadonlyMap<string, number>;

/** Of each connection code; one that never ran has no *since*. */
const startsByCode = (columns: CallColumns, starts: RunStarts): Float64Array =>
  Float64Array.from(columns.connections.entries, (id) => starts.get(id) ?? Infinity);

const columnOf = (columns: CallColumns, since: Since): Growable<Uint32Array> => {
  const all = { new: columns.addedSeq, changed: columns.changedSeq, gone: columns.goneSeq };
  return all[since];
};

/** Passes the calls that the last sync of their connection brought, changed or missed. */
export const sinceFilter = (columns: CallColumns, since: Since, starts: RunStarts): RowFilter => ({
  clear: (mask, from, to) => {
    const first = startsByCode(columns, starts);
    const { array } = columnOf(columns, since);
    for (let row = from; row < to; row += 1) {
      const start = first[columns.connection.array[row] ?? 0] ?? Infinity;
      if ((array[row] ?? 0) < start) mask[row] = 0;
    }
  },
});

export const changesSince = (
  columns: CallColumns,
  connectionId: string,
  starts: RunStarts,
): Omit<PutCounts, 'unchanged'> => {
  const start = starts.get(connectionId) ?? Infinity;
  const connection = columns.connections.entries.indexOf(connectionId);
  const counts = { added: 0, changed: 0, gone: 0 };
  const count = rowCount(columns);
  for (let row = 0; row < count; row += 1) {
    if (columns.connection.array[row] !== connection) continue;
    if ((columns.addedSeq.array[row] ?? 0) >= start) counts.added += 1;
    if ((columns.changedSeq.array[row] ?? 0) >= start) counts.changed += 1;
    if ((columns.goneSeq.array[row] ?? 0) >= start) counts.gone += 1;
  }
  return counts;
};
