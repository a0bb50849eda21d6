import { firstWhere } from '../../../shared/first-where.ts';
import type { PendingCall } from '../../../shared/ipc.ts';
import type { TimeRange } from '../../../shared/page.ts';
import type { CallPlace, PlacedBlock } from '../call-index.ts';
import type { SpanCounts } from '../coverage.ts';
import { rowCount, type CallColumns } from './call-columns.ts';
import { flags } from './codes.ts';

/** How calls stand at their provider: gone, pending, counted by time. One pass over the columns. */

const isGone = (columns: CallColumns, row: number): boolean =>
  (columns.goneSeq.array[row] ?? 0) !== 0;

/** Visits the rows of a connection. */
const eachRow = (
  columns: CallColumns,
  connectionId: string,
  visit: (row: number, initiatedAt: number) => void,
): void => {
  const connection = columns.connections.entries.indexOf(connectionId);
  if (connection < 0) return;
  const [connections, times] = [columns.connection.array, columns.initiatedAt.array];
  const count = rowCount(columns);
  for (let row = 0; row < count; row += 1) {
    if (connections[row] === connection) visit(row, times[row] ?? Number.NaN);
  }
};

/** Flags what a finished reading of a window did not meet; returns their rows. */
const markUnlisted = (
  columns: CallColumns,
  { connectionId, seq, window }: PlacedBlock,
): readonly number[] => {
  if (window?.verdict !== 'done') return [];
  const { from, to, firstSeq } = window;
  const gone: number[] = [];
  eachRow(columns, connectionId, (row, at) => {
    if (!(at >= from && at < to)) return;
    if ((columns.seq.array[row] ?? 0) >= firstSeq || isGone(columns, row)) return;
    columns.goneSeq.array[row] = seq;
    gone.push(row);
  });
  return gone;
};

/** Flags calls that were asked for by id and are unknown; returns their rows. */
const markUnknown = (columns: CallColumns, block: PlacedBlock): readonly number[] => {
  const { connectionId, seq, goneIds = [] } = block;
  const connection = columns.connections.entries.indexOf(connectionId);
  const rows = goneIds
    .map((id) => (connection < 0 ? -1 : columns.ids.find(connection, id)))
    .filter((row) => row >= 0 && !isGone(columns, row));
  for (const row of rows) columns.goneSeq.array[row] = seq;
  return rows;
};

/** Flags the calls that a page shows to be gone from the provider; returns their rows. */
export const markGone = (columns: CallColumns, block: PlacedBlock): readonly number[] => [
  ...markUnlisted(columns, block),
  ...markUnknown(columns, block),
];

export const countIn = (
  columns: CallColumns,
  connectionId: string,
  { from, to }: TimeRange,
): number => {
  let count = 0;
  eachRow(columns, connectionId, (row, at) => {
    if (at >= from && at < to && !isGone(columns, row)) count += 1;
  });
  return count;
};

/** Index of the last border at or before a time, or −1. */
const borderBefore = (borders: readonly number[], at: number): number =>
  firstWhere(0, borders.length, (place) => (borders[place] ?? Infinity) > at) - 1;

export const countSpans = (
  columns: CallColumns,
  connectionId: string,
  borders: readonly number[],
): readonly SpanCounts[] => {
  const counts = borders.slice(0, -1).map(() => ({ held: 0, gone: 0 }));
  eachRow(columns, connectionId, (row, at) => {
    const span = Number.isNaN(at) ? undefined : counts[borderBefore(borders, at)];
    if (span === undefined) return;
    span.held += 1;
    if (isGone(columns, row)) span.gone += 1;
  });
  return counts;
};

export const pendingOf = (
  columns: CallColumns,
  connectionId: string,
  most: number,
): readonly PendingCall[] => {
  const rows: number[] = [];
  eachRow(columns, connectionId, (row) => {
    const isFinal = ((columns.flags.array[row] ?? 0) & flags.isFinal) !== 0;
    if (!isFinal && !isGone(columns, row)) rows.push(row);
  });
  const seqOf = (row: number): number => columns.seq.array[row] ?? 0;
  return rows
    .sort((a, b) => seqOf(a) - seqOf(b))
    .slice(0, most)
    .map((row) => {
      const at = columns.initiatedAt.array[row] ?? Number.NaN;
      return { callId: columns.ids.idAt(row), initiatedAt: Number.isNaN(at) ? null : at };
    });
};

/** Superseded copies of a row, newest first. There are few, and this is asked for one call. */
export const olderPlaces = (columns: CallColumns, row: number): readonly CallPlace[] => {
  const places: CallPlace[] = [];
  for (let at = columns.olderRow.length - 1; at >= 0; at -= 1) {
    if (columns.olderRow.array[at] !== row) continue;
    places.push({
      block: columns.olderBlock.array[at] ?? 0,
      slot: columns.olderSlot.array[at] ?? 0,
    });
  }
  return places;
};
