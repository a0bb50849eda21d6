import type { CallColumns } from '../columns/call-columns.ts';

/**
 * From a pair of parties to its calls in order of time: all calls of pair 1, then of pair 2, and so
 * on. Four bytes a call and four a pair.
 */
export interface Timeline {
  /**
   * Puts calls behind those of their pair; they must not be there yet. O(calls there are), by block
   * copy. The pair is in order again once it is sorted.
   */
  readonly add: (rows: Uint32Array) => void;
  readonly sort: (pair: number) => void;
  /** The pair's calls are those at the places from here… */
  readonly startOf: (pair: number) => number;
  /** …to before here. */
  readonly endOf: (pair: number) => number;
  readonly callAt: (place: number) => number;
}

/** Up to so many, moving them one by one beats a sort that has to be set up. */
const fewCalls = 12;

export const createTimeline = (
  columns: Pick<CallColumns, 'initiatedAt'>,
  pairAt: (row: number) => number,
): Timeline => {
  let calls = new Uint32Array(0);
  /** `ends[pair]` is one past the pair's last call; a pair beyond has none. */
  let ends = new Uint32Array(1);

  const startOf = (pair: number): number =>
    pair === 0 ? 0 : (ends[Math.min(pair, ends.length) - 1] ?? 0);
  const endOf = (pair: number): number => ends[Math.min(pair, ends.length - 1)] ?? 0;
  const timeAt = (row: number): number => columns.initiatedAt.array[row] ?? 0;
  const earlier = (a: number, b: number): number => timeAt(a) - timeAt(b);

  /** Most pairs have a call or two, and making a sort's view of each would take longer than all. */
  const sortFew = (from: number, to: number): void => {
    for (let place = from + 1; place < to; place += 1) {
      const row = calls[place] ?? 0;
      let at = place;
      for (; at > from && timeAt(calls[at - 1] ?? 0) > timeAt(row); at -= 1) {
        calls[at] = calls[at - 1] ?? 0;
      }
      calls[at] = row;
    }
  };

  /** 1 when they ascend already, −1 when they descend: providers list one way or the other. */
  const directionOf = (from: number, to: number): number => {
    let [rises, falls] = [true, true];
    for (let place = from + 1; place < to && (rises || falls); place += 1) {
      const step = earlier(calls[place - 1] ?? 0, calls[place] ?? 0);
      if (step > 0) rises = false;
      else falls = false;
    }
    return Number(rises) || -Number(falls);
  };

  const sortPair = (from: number, to: number): void => {
    if (to - from <= fewCalls) {
      sortFew(from, to);
      return;
    }
    const direction = directionOf(from, to);
    const own = calls.subarray(from, to);
    if (direction < 0) own.reverse();
    else if (direction === 0) own.sort(earlier);
  };

  /** How many new calls each pair has; a pair may be new itself. */
  const countByPair = (rows: Uint32Array): Uint32Array => {
    const most = rows.reduce((highest, row) => Math.max(highest, pairAt(row)), ends.length - 1);
    const counts = new Uint32Array(most + 1);
    for (const row of rows) counts[pairAt(row)] = (counts[pairAt(row)] ?? 0) + 1;
    return counts;
  };

  /** Where each pair's calls will end, its new ones included. */
  const endsWith = (counts: Uint32Array): Uint32Array<ArrayBuffer> => {
    const wanted = new Uint32Array(counts.length);
    let added = 0;
    for (let pair = 0; pair < wanted.length; pair += 1) {
      added += counts[pair] ?? 0;
      wanted[pair] = endOf(pair) + added;
    }
    return wanted;
  };

  /** The old calls in their new places, each pair's new ones yet to come behind them. */
  const moved = (wanted: Uint32Array, counts: Uint32Array, total: number) => {
    const into = new Uint32Array(total);
    let from = 0;
    let at = 0;
    for (let pair = 0; pair < wanted.length; pair += 1) {
      if (counts[pair] === 0) continue;
      const end = endOf(pair);
      into.set(calls.subarray(from, end), at);
      from = end;
      at = wanted[pair] ?? 0;
    }
    into.set(calls.subarray(from), at);
    return into;
  };

  return {
    startOf,
    endOf,
    callAt: (place) => calls[place] ?? 0,
    add: (rows) => {
      const counts = countByPair(rows);
      const wanted = endsWith(counts);
      const into = moved(wanted, counts, calls.length + rows.length);
      const free = counts.slice();
      for (const row of rows) {
        const pair = pairAt(row);
        const left = free[pair] ?? 0;
        into[(wanted[pair] ?? 0) - left] = row;
        free[pair] = left - 1;
      }
      calls = into;
      ends = wanted;
    },
    sort: (pair) => sortPair(startOf(pair), endOf(pair)),
  };
};
