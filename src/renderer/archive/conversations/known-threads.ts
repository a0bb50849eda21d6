import { rowCount, type CallColumns } from '../columns/call-columns.ts';
import { growable, push } from '../columns/growable.ts';
import { createGroups, type Groups } from './groups.ts';
import { idPrint, linkSeed, type Print } from './links.ts';
import { createPairs, noPair } from './pairs.ts';
import { createPrintTable } from './print-table.ts';
import { reachOf } from '../../../shared/same-parties.ts';
import { createTimeline } from './timeline.ts';

/** The words of a row's links, two a link. */
export const linkWordsAt = (columns: CallColumns, row: number): Uint32Array => {
  const start = columns.linkStart.array[row] ?? 0;
  const length = (columns.linkLength.array[row] ?? 0) * 2;
  return columns.linkWords.array.subarray(start, start + length);
};

const connectionAt = (columns: CallColumns, row: number): number =>
  columns.connection.array[row] ?? 0;

export const hasLinks = (columns: CallColumns, row: number): boolean =>
  (columns.linkLength.array[row] ?? 0) > 0;

/** Connections that have links at all, with the seed of their prints: only their calls can be parents. */
const linkingConnections = (columns: CallColumns): ReadonlyMap<number, Print> => {
  const linking = new Map<number, Print>();
  for (let row = 0; row < rowCount(columns); row += 1) {
    const connection = connectionAt(columns, row);
    if (!hasLinks(columns, row) || linking.has(connection)) continue;
    linking.set(connection, linkSeed(columns.connections.entries[connection] ?? '', 'leg'));
  }
  return linking;
};

/** What is worked out of the columns as they were at the first question, and goes on from there. */
export interface KnownThreads {
  readonly groups: Groups;
  /** Rows taken up so far. */
  readonly joined: () => number;
  /** Of a row that is taken up. */
  readonly pairAt: (row: number) => number;
  /** As the columns say now. */
  readonly pairOf: (row: number) => number;
  /** Whether calls of the row's connection are looked at as parents. */
  readonly looksAtLinks: (row: number) => boolean;
  /** Whether all rows there are have been joined by everything that joins calls. */
  readonly isWhole: () => boolean;
  /** Goes on with so many calls, and joins once more those that reach further than they did. */
  readonly join: (most: number, again: ReadonlySet<number>) => void;
}

export const createKnownThreads = (columns: CallColumns): KnownThreads => {
  const groups = createGroups();
  const pairs = createPairs(columns);
  const pairsAt = growable(new Uint32Array(64));
  const pairAt = (row: number): number => pairsAt.array[row] ?? noPair;
  const timeline = createTimeline(columns, pairAt);
  const links = createPrintTable();
  /** By number of the link: a row that has it. */
  const linked: number[] = [];
  const linking = linkingConnections(columns);
  /** Rows that have a pair and no place in the timeline yet. */
  const waiting = growable(new Uint32Array(64));
  /** Pairs whose calls are to be put in order and joined. */
  const unsettled = new Set<number>();

  const joinBy = (row: number, low: number, high: number): void => {
    const number = links.numberOf(low, high);
    const other = linked[number];
    if (other === undefined) linked[number] = row;
    else groups.join(row, other);
  };

  const joinByLinks = (row: number): void => {
    const seed = linking.get(connectionAt(columns, row));
    if (seed === undefined) return;
    const { bytes, ends } = columns.ids;
    const start = row === 0 ? 0 : (ends.array[row - 1] ?? 0);
    const own = idPrint(seed, bytes.array, start, ends.array[row] ?? 0);
    joinBy(row, own.low, own.high);
    const words = linkWordsAt(columns, row);
    for (let at = 0; at < words.length; at += 2) joinBy(row, words[at] ?? 0, words[at + 1] ?? 0);
  };

  /** One pass over a pair's calls: whoever begins within the reach of those before joins them. */
  const joinByTime = (pair: number): void => {
    let reach = -Infinity;
    let previous = -1;
    for (let place = timeline.startOf(pair); place < timeline.endOf(pair); place += 1) {
      const row = timeline.callAt(place);
      const initiatedAt = columns.initiatedAt.array[row] ?? 0;
      if (initiatedAt <= reach) groups.join(row, previous);
      reach = Math.max(reach, reachOf(initiatedAt, columns.endedAt.array[row] ?? Number.NaN));
      previous = row;
    }
  };

  /** Takes up rows behind the last. */
  const takeUp = (most: number): void => {
    const count = Math.min(rowCount(columns), pairsAt.length + most);
    groups.growTo(count);
    for (let row = pairsAt.length; row < count; row += 1) {
      push(pairsAt, pairs.pairOf(row));
      if (pairAt(row) !== noPair) push(waiting, row);
      joinByLinks(row);
    }
  };

  const isTakenUp = (): boolean => pairsAt.length === rowCount(columns);

  /**
   * All at once: a pair is put in order as a whole, so to bring its calls part by part would sort a
   * million calls of few people hundreds of times.
   */
  const placeWaiting = (): void => {
    if (waiting.length === 0) return;
    const rows = waiting.array.subarray(0, waiting.length);
    // A new one: the first is as long as the archive, and what comes later is short.
    [waiting.array, waiting.length] = [new Uint32Array(64), 0];
    timeline.add(rows);
    for (const row of rows) unsettled.add(pairAt(row));
  };

  const settle = (most: number): void => {
    let left = most;
    for (const pair of unsettled) {
      if (left <= 0) return;
      unsettled.delete(pair);
      timeline.sort(pair);
      joinByTime(pair);
      left -= timeline.endOf(pair) - timeline.startOf(pair);
    }
  };

  return {
    groups,
    joined: () => pairsAt.length,
    pairAt,
    pairOf: (row) => pairs.pairOf(row),
    looksAtLinks: (row) => linking.has(connectionAt(columns, row)),
    isWhole: () => isTakenUp() && waiting.length === 0 && unsettled.size === 0,
    join: (most, again) => {
      takeUp(most);
      again.forEach(joinByLinks);
      for (const row of again) if (pairAt(row) !== noPair) unsettled.add(pairAt(row));
      if (!isTakenUp()) return;
      placeWaiting();
      settle(most);
    },
  };
};
