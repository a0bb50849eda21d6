import type { CallIndex, PlacedBlock } from '../call-index.ts';
import type { ValueColumn } from '../condition.ts';
import type { Filter } from '../view.ts';
import { createConversations } from '../conversations/conversations.ts';
import { createThreads } from '../conversations/threads.ts';
import { supersedes } from '../newer-copy.ts';
import { createCallColumns, rowCount, type CallColumns } from './call-columns.ts';
import { callRowAt, keyAt, rowOfKey } from './call-row.ts';
import { createChangeLog } from './change-log.ts';
import { countCodes, topFacets } from './facets.ts';
import { countOverTime } from './count-over-time.ts';
import { createKeptMasks } from './kept-masks.ts';
import { createKeptOrders } from './kept-orders.ts';
import { createKeptViews } from './kept-views.ts';
import { createDeadCopies } from './dead-copies.ts';
import {
  ageOf,
  isSameCopy,
  placeOf,
  putCall,
  repeatCall,
  writeLearnt,
  type PutKind,
} from './put-call.ts';
import { repeatedRows } from './repeated-rows.ts';
import { changesSince } from './since-filter.ts';
import { countIn, countSpans, markGone, olderPlaces, pendingOf } from './standing.ts';
import { overviewOf, totalsOf } from './sums.ts';
import { valueCodes } from './value-codes.ts';

/** The filter without its conditions on one column: what the column's own panel counts among. */
const othersThan = ({ conditions = [], ...others }: Filter, column: ValueColumn): Filter => ({
  ...others,
  conditions: conditions.filter((one) => one.kind !== 'values' || one.column !== column),
});

/** What an index is made of; a snapshot keeps both. */
export interface IndexParts {
  readonly columns: CallColumns;
  /** All rows newest first, where it is known already. */
  readonly newest: Uint32Array | null;
}

/** Answers every question of the list from the columns alone; blocks are not read for it. */
export const createColumnIndex = (
  { columns, newest }: IndexParts = { columns: createCallColumns(), newest: null },
): CallIndex => {
  const changes = createChangeLog();
  const orders = createKeptOrders(columns, changes, newest);
  const threads = createThreads(columns);
  const runStarts = new Map<string, number>();
  const maskOf = createKeptMasks(columns, changes, runStarts);

  const putOne = (block: PlacedBlock, slot: number): PutKind => {
    const session = block.sessions[slot];
    if (session === undefined) throw new RangeError(`No session in slot ${slot}`);
    const held = rowOfKey(columns, session.key);
    const incoming = { seq: block.seq, isFinal: session.isFinal };
    if (held >= 0 && !supersedes(incoming, ageOf(columns, held))) return 'unchanged';
    const before = held < 0 ? null : threads.factsAt(held);
    const outcome = putCall(columns, session, {
      block: block.no,
      slot,
      seq: block.seq,
      hashLow: block.prints[slot * 2] ?? 0,
      hashHigh: block.prints[slot * 2 + 1] ?? 0,
      rawHash: block.rawPrints?.[slot] ?? 0,
    });
    if (outcome === 'added') threads.added(rowCount(columns) - 1);
    if (outcome === 'changed' || outcome === 'filled') threads.changed(held, before);
    if (outcome !== 'unchanged') changes.add(held >= 0 ? held : rowCount(columns) - 1);
    return outcome;
  };

  const repeatOne = (row: number, seq: number): PutKind => {
    const outcome = repeatCall(columns, row, seq);
    if (outcome === 'changed') changes.add(row);
    return outcome;
  };

  return {
    put: (block) => {
      const kinds = { added: 0, changed: 0, unchanged: 0, filled: 0 };
      for (const row of repeatedRows(columns, block.repeats)) kinds[repeatOne(row, block.seq)] += 1;
      for (let slot = 0; slot < block.sessions.length; slot += 1) kinds[putOne(block, slot)] += 1;
      const gone = markGone(columns, block);
      gone.forEach(changes.add);
      const { added, changed, unchanged, filled } = kinds;
      return { added, changed, unchanged: unchanged + filled, gone: gone.length };
    },
    know: (key, learnt) => {
      const row = rowOfKey(columns, key);
      if (row < 0) return false;
      const before = threads.factsAt(row);
      if (!writeLearnt(columns, row, learnt)) return false;
      threads.changed(row, before);
      changes.add(row);
      return true;
    },
    size: () => rowCount(columns),
    orderOf: createKeptViews(orders, maskOf),
    *facetsOf(filter, column, ask) {
      const found = yield* maskOf(othersThan(filter, column));
      const source = valueCodes(columns, column);
      const counts = countCodes(source, found?.mask ?? null, rowCount(columns));
      return topFacets(source, counts, ask);
    },
    *overTime(filter, bucketsFor) {
      const mask = (yield* maskOf(filter))?.mask ?? null;
      const rows = mask?.length ?? rowCount(columns);
      return yield* countOverTime({ columns, mask, rows }, bucketsFor);
    },
    nameConnections: (names) => {
      columns.connections.setNames(names);
      orders.forget();
    },
    rowAt: (row) => callRowAt(columns, row),
    keyAt: (row) => keyAt(columns, row),
    rowOf: (key) => rowOfKey(columns, key),
    placeOf: (key) => {
      const row = rowOfKey(columns, key);
      return row < 0 ? null : placeOf(columns, row);
    },
    timeAt: (row) => columns.initiatedAt.array[row] ?? Number.NaN,
    totals: (rows) => totalsOf(columns, rows),
    overview: () => overviewOf(columns),
    conversations: createConversations(columns, threads),
    parts: () => ({ columns, newest: orders.newest() }),
    beginRun: (connectionId, firstSeq) => {
      runStarts.set(connectionId, firstSeq);
    },
    changes: (connectionId) => changesSince(columns, connectionId, runStarts),
    countIn: (connectionId, range) => countIn(columns, connectionId, range),
    countSpans: (connectionId, borders) => countSpans(columns, connectionId, borders),
    pending: (connectionId, most) => pendingOf(columns, connectionId, most),
    placesOf: (key) => {
      const row = rowOfKey(columns, key);
      return row < 0 ? [] : [placeOf(columns, row), ...olderPlaces(columns, row)];
    },
    placeOfSame: (key, prints) => {
      const row = rowOfKey(columns, key);
      return row < 0 || !isSameCopy(columns, row, prints) ? null : placeOf(columns, row);
    },
    dead: createDeadCopies(columns),
  };
};
