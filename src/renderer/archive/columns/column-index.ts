import type { SessionKey } from '../../../shared/session.ts';
import type { CallIndex, PlacedBlock } from '../call-index.ts';
import type { View } from '../contract.ts';
import { supersedes } from '../newer-copy.ts';
import { createOrderCache } from '../order-cache.ts';
import { createCallColumns, rowCount, type CallColumns } from './call-columns.ts';
import { callRowAt, rowOfKey } from './call-row.ts';
import { ageOf, placeOf, putCall, type PutKind } from './put-call.ts';
import { changesSince, filterBySince } from './since-filter.ts';
import { sortRows } from './sort-rows.ts';
import { countIn, countSpans, markGone, olderPlaces, pendingOf } from './standing.ts';
import { overviewOf, totalsOf } from './sums.ts';
import { filterByText } from './text-filter.ts';

/** Answers every question of the list from the columns alone; blocks are not read for it. */
export const createColumnIndex = (columns: CallColumns = createCallColumns()): CallIndex => {
  const views = createOrderCache();
  const orders = createOrderCache();
  const runStarts = new Map<string, number>();

  /** Sorted once, filtered often: a new search keeps the order it searches in. */
  const orderAll = (sort: View['sort']): Uint32Array =>
    orders.get({ sort, filter: { text: '' } }, () => sortRows(columns, sort));

  const orderView = ({ sort, filter }: View): Uint32Array => {
    const order = orderAll(sort);
    const { since = null } = filter;
    if (filter.text.trim() === '' && since === null) return order;
    const mask = new Uint8Array(rowCount(columns)).fill(1);
    if (since !== null) filterBySince(columns, since, runStarts, mask);
    filterByText(columns, filter.text, mask);
    return order.filter((row) => mask[row] === 1);
  };

  const putOne = (block: PlacedBlock, slot: number): PutKind => {
    const session = block.sessions[slot];
    if (session === undefined) throw new RangeError(`No session in slot ${slot}`);
    const row = rowOfKey(columns, session.key);
    const incoming = { seq: block.seq, isFinal: session.isFinal };
    if (row >= 0 && !supersedes(incoming, ageOf(columns, row))) return 'unchanged';
    return putCall(columns, session, {
      block: block.no,
      slot,
      seq: block.seq,
      hashLow: block.prints[slot * 2] ?? 0,
      hashHigh: block.prints[slot * 2 + 1] ?? 0,
    });
  };

  return {
    put: (block) => {
      const counts = { added: 0, changed: 0, unchanged: 0, gone: 0 };
      for (let slot = 0; slot < block.sessions.length; slot += 1) counts[putOne(block, slot)] += 1;
      counts.gone = markGone(columns, block);
      if (counts.added + counts.changed + counts.gone > 0) {
        views.clear();
        orders.clear();
      }
      return counts;
    },
    size: () => rowCount(columns),
    orderOf: (view) => views.get(view, () => orderView(view)),
    rowAt: (row) => callRowAt(columns, row),
    rowOf: (key: SessionKey) => rowOfKey(columns, key),
    placeOf: (key) => {
      const row = rowOfKey(columns, key);
      return row < 0 ? null : placeOf(columns, row);
    },
    totals: (rows) => totalsOf(columns, rows),
    overview: () => overviewOf(columns),
    beginRun: (connectionId, firstSeq) => {
      runStarts.set(connectionId, firstSeq);
      views.clear();
    },
    changes: (connectionId) => changesSince(columns, connectionId, runStarts),
    countIn: (connectionId, range) => countIn(columns, connectionId, range),
    countSpans: (connectionId, borders) => countSpans(columns, connectionId, borders),
    pending: (connectionId, most) => pendingOf(columns, connectionId, most),
    placesOf: (key) => {
      const row = rowOfKey(columns, key);
      return row < 0 ? [] : [placeOf(columns, row), ...olderPlaces(columns, row)];
    },
  };
};
