import type { Session, SessionKey } from '../../shared/session.ts';
import type { CallIndex, CallPlace, PlacedBlock, PutCounts } from './call-index.ts';
import type { CallRow, View } from './contract.ts';
import { supersedes, type CopyAge } from './newer-copy.ts';
import { createOrderCache } from './order-cache.ts';
import { newestFirst, sortRows } from './sort-rows.ts';
import { searchable, searchText, toRow } from './to-row.ts';

interface LiveCall extends CopyAge, CallPlace {
  readonly row: CallRow;
  readonly text: string;
  readonly low: number;
  readonly high: number;
}

const toLiveCall = (block: PlacedBlock, session: Session, slot: number): LiveCall => ({
  block: block.no,
  slot,
  seq: block.seq,
  isFinal: session.isFinal,
  row: toRow(session),
  text: searchText(session),
  low: block.prints[slot * 2] ?? 0,
  high: block.prints[slot * 2 + 1] ?? 0,
});

/**
 * The index as plain objects in an array, for archives up to some hundred thousand calls.
 * Mutable inside: copying it with every commit would cost more than all the rest of a commit.
 */
export const createLiveCalls = (): CallIndex => {
  const calls: LiveCall[] = [];
  const rows = new Map<SessionKey, number>();
  const orders = createOrderCache();
  let newest: Uint32Array | null = null;

  const at = (row: number): LiveCall => {
    const call = calls[row];
    if (call === undefined) throw new RangeError(`No call in row ${row}`);
    return call;
  };

  const putOne = (incoming: LiveCall): keyof PutCounts => {
    const row = rows.get(incoming.row.key);
    if (row === undefined) {
      rows.set(incoming.row.key, calls.push(incoming) - 1);
      return 'added';
    }
    const held = at(row);
    if (!supersedes(incoming, held)) return 'unchanged';
    // Also when nothing we read has changed: the newer copy's raw JSON may say more.
    calls[row] = incoming;
    return incoming.low === held.low && incoming.high === held.high ? 'unchanged' : 'changed';
  };

  const orderAll = (): Uint32Array => (newest ??= newestFirst(calls.map(({ row }) => row)));

  const order = ({ sort, filter }: View): Uint32Array => {
    const words = searchable(filter.text);
    const all = orderAll();
    const found = words === '' ? all : all.filter((row) => at(row).text.includes(words));
    const sorted = sortRows(
      Array.from(found, (row) => at(row).row),
      sort,
    );
    return sorted.map((position) => found[position] ?? 0);
  };

  return {
    put: (block) => {
      const counts = { added: 0, changed: 0, unchanged: 0 };
      block.sessions.forEach((session, slot) => {
        counts[putOne(toLiveCall(block, session, slot))] += 1;
      });
      if (counts.added + counts.changed > 0) {
        orders.clear();
        newest = null;
      }
      return counts;
    },
    size: () => calls.length,
    orderOf: (view) => orders.get(view, () => order(view)),
    rowAt: (row) => at(row).row,
    rowOf: (key) => rows.get(key) ?? -1,
    placeOf: (key) => {
      const row = rows.get(key);
      if (row === undefined) return null;
      const { block, slot } = at(row);
      return { block, slot };
    },
  };
};
