import type {
  CoverageRequest,
  CoverageSpan,
  CoverageState,
  LedgerWindow,
} from '../../shared/coverage.ts';
import type { TimeRange } from '../../shared/page.ts';
import type { EpochMs } from '../../shared/session.ts';
import { isEmptyRange, overlap, overlaps, without } from '../../shared/time-ranges.ts';

/** Calls between two borders, by the index. */
export interface SpanCounts {
  readonly held: number;
  readonly gone: number;
}

interface Asked extends TimeRange {
  readonly now: EpochMs;
  readonly keptSince: EpochMs | null;
}

/** What the provider said of a span: known when it says, all is read, and no number is left over. */
const saidOf = (
  span: TimeRange,
  { held, gone }: SpanCounts,
  windows: readonly LedgerWindow[],
): number | null => {
  if (windows.some(({ said }) => said === null)) return null;
  const differing = windows.filter(({ state }) => state.kind === 'differs');
  const areInside = differing.every(({ from, to }) => from >= span.from && to <= span.to);
  if (!areInside) return null;
  const excess = differing.reduce((sum, one) => sum + (one.said ?? one.held) - one.held, 0);
  return held - gone + excess;
};

const stateOf = (
  { from, to, now, keptSince }: Asked,
  counts: SpanCounts,
  windows: readonly LedgerWindow[],
  unread: readonly TimeRange[],
): CoverageState => {
  if (from >= now) return 'future';
  const isDone = windows.every(({ state }) => state.kind === 'done');
  if (unread.length === 0 && isDone) return 'fetched';
  if (windows.length > 0 || counts.held > 0) return 'partly';
  return keptSince !== null && to <= keptSince ? 'beyond' : 'never';
};

const spanOf = (
  asked: Asked,
  counts: SpanCounts,
  ledger: readonly LedgerWindow[],
): CoverageSpan => {
  const { from, to, now, keptSince } = asked;
  const windows = ledger.filter((one) => overlaps(one, asked));
  const finished = windows.filter(({ state }) => state.kind !== 'partial');
  const done = windows.filter(({ state }) => state.kind === 'done');
  const past = { from, to: Math.min(to, now) };
  const unread = without(past, finished);
  const fetchable = overlap(past, { from: keptSince ?? 0, to: Infinity });
  return {
    from,
    to,
    state: stateOf(asked, counts, windows, unread),
    held: counts.held,
    gone: counts.gone,
    said: unread.length === 0 && !isEmptyRange(past) ? saidOf(asked, counts, windows) : null,
    missing: without(fetchable, done),
  };
};

/** How much of each span is fetched. Pure; `counts[i]` belongs to the span after border i. */
export const coverageOf = (
  { borders, keptSince }: CoverageRequest,
  counts: readonly SpanCounts[],
  ledger: readonly LedgerWindow[],
  now: EpochMs,
): readonly CoverageSpan[] =>
  borders.slice(0, -1).map((from, at) => {
    const to = borders[at + 1] ?? from;
    return spanOf({ from, to, now, keptSince }, counts[at] ?? { held: 0, gone: 0 }, ledger);
  });
