import type {
  CountedRange,
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

/** Windows side by side as one; `null` where the provider did not say a number of each. */
const countedAs = (windows: readonly LedgerWindow[]): CountedRange | null => {
  const [oldest, newest] = [windows[0], windows.at(-1)];
  const all = windows.flatMap(({ said }) => (said === null ? [] : [said]));
  if (oldest === undefined || newest === undefined || all.length < windows.length) return null;
  return {
    from: oldest.from,
    to: newest.to,
    said: all.reduce((sum, said) => sum + said, 0),
    held: windows.reduce((sum, { held }) => sum + held, 0),
  };
};

/** Never worked out from what is held: two numbers that cannot disagree would prove nothing. */
const saidOf = (
  span: TimeRange,
  windows: readonly LedgerWindow[],
): Pick<CoverageSpan, 'said' | 'readIn'> => {
  const counted = countedAs(windows);
  if (counted === null) return { said: null, readIn: null };
  const isOwn = counted.from >= span.from && counted.to <= span.to;
  return isOwn ? { said: counted.said, readIn: null } : { said: null, readIn: counted };
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
    ...saidOf(asked, unread.length === 0 && !isEmptyRange(past) ? finished : []),
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
