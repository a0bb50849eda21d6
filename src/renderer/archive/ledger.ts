import type { LedgerWindow } from '../../shared/coverage.ts';
import type { TimeRange, WindowProgress } from '../../shared/page.ts';
import { overlaps, without } from '../../shared/time-ranges.ts';

/** What a page says about the ledger of its connection. */
export interface LedgerEntry {
  readonly connectionId: string;
  readonly runId: string;
  readonly progress: WindowProgress;
}

/** Calls held that were initiated in a span; asked only when a window is cut. */
export type CountHeld = (range: TimeRange) => number;

const clamp = (at: number, { from, to }: TimeRange): number => Math.min(Math.max(at, from), to);

/** What is left of a window after a part of it was read again, its counts made new. */
const cut = (
  window: LedgerWindow,
  hole: TimeRange,
  countHeld: CountHeld,
): readonly LedgerWindow[] => {
  if (!overlaps(window, hole)) return [window];
  return without(window, [hole]).map((part) => {
    const held = countHeld(part);
    const lost = window.held - held;
    const said = window.state.kind === 'done' ? held : Math.max(0, (window.said ?? 0) - lost);
    return {
      ...window,
      ...part,
      held,
      said: window.said === null ? null : said,
      settledTo: clamp(window.settledTo, part),
    };
  });
};

const windowOf = (entry: LedgerEntry, range: TimeRange): LedgerWindow => {
  const { connectionId, runId, progress } = entry;
  const { said, distinct, readAt, readDownTo, verdict } = progress;
  const isWhole = range.from === progress.from && range.to === progress.to;
  const isOpen = verdict === 'open';
  return {
    connectionId,
    from: range.from,
    to: range.to,
    // Of a part of a window that is being read nothing is known but that it is.
    said: isWhole ? said : null,
    held: isWhole ? distinct : 0,
    state: isOpen ? { kind: 'partial', readDownTo } : { kind: verdict },
    readAt,
    settledTo: isOpen ? range.from : clamp(progress.settledTo, range),
    runId,
  };
};

/** Windows of this size stay apart: they can be read again one by one. */
const mostMerged = 5_000;

/** A window that needs no more reading and the one after it, as one: frequent syncs leave slivers. */
const canMerge = (older: LedgerWindow, newer: LedgerWindow): boolean =>
  older.to === newer.from &&
  older.state.kind === 'done' &&
  newer.state.kind === 'done' &&
  older.settledTo === older.to &&
  (older.said === null) === (newer.said === null) &&
  older.held + newer.held <= mostMerged;

const merged = (older: LedgerWindow, newer: LedgerWindow): LedgerWindow => ({
  ...newer,
  from: older.from,
  said: older.said === null ? null : older.said + (newer.said ?? 0),
  held: older.held + newer.held,
});

const mergeNeighbours = (windows: readonly LedgerWindow[]): readonly LedgerWindow[] => {
  const result: LedgerWindow[] = [];
  for (const window of windows) {
    const last = result.at(-1);
    if (last !== undefined && canMerge(last, window))
      result[result.length - 1] = merged(last, window);
    else result.push(window);
  }
  return result;
};

const ascending = (windows: readonly LedgerWindow[]): readonly LedgerWindow[] =>
  windows.toSorted((a, b) => a.from - b.from);

/** An unfinished reading takes nothing from what earlier ones have finished. */
const withOpen = (
  windows: readonly LedgerWindow[],
  entry: LedgerEntry,
  countHeld: CountHeld,
): readonly LedgerWindow[] => {
  const { progress } = entry;
  const finished = windows.filter(({ state }) => state.kind !== 'partial');
  const partial = windows
    .filter(({ state }) => state.kind === 'partial')
    .flatMap((one) => cut(one, progress, countHeld));
  const parts = without(progress, finished).map((part) => windowOf(entry, part));
  return ascending([...finished, ...partial, ...parts]);
};

/**
 * A connection's ledger after a page. A finished window replaces what it overlaps, so that windows
 * never overlap; what none covers was never fetched. Pure; ascending in, ascending out.
 */
export const ledgerAfter = (
  windows: readonly LedgerWindow[],
  entry: LedgerEntry,
  countHeld: CountHeld,
): readonly LedgerWindow[] => {
  const { progress } = entry;
  if (progress.verdict === 'open') return withOpen(windows, entry, countHeld);
  const others = windows.flatMap((one) => cut(one, progress, countHeld));
  return mergeNeighbours(ascending([...others, windowOf(entry, progress)]));
};
