import type { SessionKey } from '../../../shared/session.ts';
import type { CallIndex, PlacedBlock, PutCounts } from '../call-index.ts';
import type { ValueColumn } from '../condition.ts';
import type { FacetAsk, FacetsAnswer, Filter, View } from '../contract.ts';
import { supersedes } from '../newer-copy.ts';
import { createOrderCache } from '../order-cache.ts';
import { createCallColumns, rowCount, type CallColumns } from './call-columns.ts';
import { callFilter } from './call-filter.ts';
import { callRowAt, rowOfKey } from './call-row.ts';
import { countCodes, topFacets } from './facets.ts';
import { ageOf, placeOf, putCall } from './put-call.ts';
import { sortRows } from './sort-rows.ts';
import { overviewOf, totalsOf } from './sums.ts';
import { valueCodes } from './value-codes.ts';

/** The filter without its conditions on one column: what the column's own panel counts among. */
const othersThan = ({ text, conditions = [] }: Filter, column: ValueColumn): Filter => ({
  text,
  conditions: conditions.filter((one) => one.kind !== 'values' || one.column !== column),
});

/** Answers every question of the list from the columns alone; blocks are not read for it. */
export const createColumnIndex = (columns: CallColumns = createCallColumns()): CallIndex => {
  const views = createOrderCache();
  const orders = createOrderCache();

  /** Sorted once, filtered often: a new search keeps the order it searches in. */
  const orderAll = (sort: View['sort']): Uint32Array =>
    orders.get({ sort, filter: { text: '' } }, () => sortRows(columns, sort));

  /** 1 for each row that passes; `null` when all do. */
  const maskOf = (filter: Filter): Uint8Array | null => {
    const passes = callFilter(columns, filter);
    if (passes === null) return null;
    const mask = new Uint8Array(rowCount(columns)).fill(1);
    passes.clear(mask, 0, mask.length);
    return mask;
  };

  const orderView = ({ sort, filter }: View): Uint32Array => {
    const order = orderAll(sort);
    const mask = maskOf(filter);
    return mask === null ? order : order.filter((row) => mask[row] === 1);
  };

  const facetsOf = (filter: Filter, column: ValueColumn, ask: FacetAsk): FacetsAnswer => {
    const source = valueCodes(columns, column);
    const counts = countCodes(source, maskOf(othersThan(filter, column)), rowCount(columns));
    return topFacets(source, counts, ask);
  };

  const putOne = (block: PlacedBlock, slot: number): keyof PutCounts => {
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
      const counts = { added: 0, changed: 0, unchanged: 0 };
      for (let slot = 0; slot < block.sessions.length; slot += 1) counts[putOne(block, slot)] += 1;
      if (counts.added + counts.changed > 0) {
        views.clear();
        orders.clear();
      }
      return counts;
    },
    size: () => rowCount(columns),
    facetsOf,
    orderOf: (view) => views.get(view, () => orderView(view)),
    rowAt: (row) => callRowAt(columns, row),
    rowOf: (key: SessionKey) => rowOfKey(columns, key),
    placeOf: (key) => {
      const row = rowOfKey(columns, key);
      return row < 0 ? null : placeOf(columns, row);
    },
    totals: (rows) => totalsOf(columns, rows),
    overview: () => overviewOf(columns),
  };
};
