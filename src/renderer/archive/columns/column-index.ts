import type { SessionKey } from '../../../shared/session.ts';
import type { CallIndex, PlacedBlock, PutCounts } from '../call-index.ts';
import type { View } from '../contract.ts';
import { createConversations } from '../conversations/conversations.ts';
import { createThreads } from '../conversations/threads.ts';
import { supersedes } from '../newer-copy.ts';
import { createOrderCache } from '../order-cache.ts';
import { createCallColumns, rowCount, type CallColumns } from './call-columns.ts';
import { callRowAt, rowOfKey } from './call-row.ts';
import { ageOf, placeOf, putCall } from './put-call.ts';
import { sortRows } from './sort-rows.ts';
import { overviewOf, totalsOf } from './sums.ts';
import { filterByText } from './text-filter.ts';

/** Answers every question of the list from the columns alone; blocks are not read for it. */
export const createColumnIndex = (columns: CallColumns = createCallColumns()): CallIndex => {
  const views = createOrderCache();
  const orders = createOrderCache();
  const threads = createThreads(columns);

  /** Sorted once, filtered often: a new search keeps the order it searches in. */
  const orderAll = (sort: View['sort']): Uint32Array =>
    orders.get({ sort, filter: { text: '' } }, () => sortRows(columns, sort));

  const orderView = ({ sort, filter }: View): Uint32Array => {
    const order = orderAll(sort);
    if (filter.text.trim() === '') return order;
    const mask = new Uint8Array(rowCount(columns)).fill(1);
    filterByText(columns, filter.text, mask);
    return order.filter((row) => mask[row] === 1);
  };

  const putOne = (block: PlacedBlock, slot: number): keyof PutCounts => {
    const session = block.sessions[slot];
    if (session === undefined) throw new RangeError(`No session in slot ${slot}`);
    const row = rowOfKey(columns, session.key);
    const incoming = { seq: block.seq, isFinal: session.isFinal };
    if (row >= 0 && !supersedes(incoming, ageOf(columns, row))) return 'unchanged';
    const before = row < 0 ? null : threads.factsAt(row);
    const what = putCall(columns, session, {
      block: block.no,
      slot,
      seq: block.seq,
      hashLow: block.prints[slot * 2] ?? 0,
      hashHigh: block.prints[slot * 2 + 1] ?? 0,
    });
    if (what === 'added') threads.added(rowCount(columns) - 1);
    if (what === 'changed') threads.changed(row, before);
    return what;
  };

  return {
    put: (block) => {
      const counts = { added: 0, changed: 0, unchanged: 0 };
      for (let slot = 0; slot < block.sessions.length; slot += 1) counts[putOne(block, slot)] += 1;
      if (counts.added + counts.changed > 0) {
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
    conversations: createConversations(columns, threads),
  };
};
