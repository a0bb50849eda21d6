import type { CoverageSpan, LedgerWindow } from '../../shared/coverage.ts';
import type { TimeRange } from '../../shared/page.ts';
import type { EpochMs } from '../../shared/session.ts';
import { covers, isEmptyRange, overlap, overlaps } from '../../shared/time-ranges.ts';
import type { CalendarDay } from '../format/calendar.ts';

/** How a day is drawn, in the order of the legend. */
export const dayLooks = [
  'fetched',
  'partly',
  'differs',
  'never',
  'unasked',
  'beyond',
  'future',
] as const;

export type DayLook = (typeof dayLooks)[number];

export interface DayView {
  readonly day: CalendarDay;
  readonly span: CoverageSpan;
  readonly look: DayLook;
  /** Of today: calls that began later come with the next sync. `null` where nothing is left out. */
  readonly upTo: EpochMs | null;
  /** What a click on the day fetches; `null` where there is nothing to fetch. */
  readonly gap: TimeRange | null;
}

export interface DayContext {
  readonly now: EpochMs;
  /** Of which time calls are wanted: *how far back*, and between which days. */
  readonly wanted: TimeRange;
  /** What is older the provider no longer keeps; `null` when it is not known to forget. */
  readonly keptSince: EpochMs | null;
  /** Windows whose counts differ. */
  readonly differing: readonly LedgerWindow[];
}

/** The one span that holds them all; what lies between is fetched again, which changes nothing. */
export const hullOf = (ranges: readonly TimeRange[]): TimeRange | null =>
  ranges.reduce<TimeRange | null>(
    (hull, { from, to }) => ({
      from: Math.min(hull?.from ?? from, from),
      to: Math.max(hull?.to ?? to, to),
    }),
    null,
  );

const within = (ranges: readonly TimeRange[], limit: TimeRange): readonly TimeRange[] =>
  ranges.map((range) => overlap(range, limit)).filter((range) => !isEmptyRange(range));

/** Only the time since the last sync is missing: it has not been asked for yet, and is no hole. */
const readUpTo = (span: CoverageSpan, { now }: DayContext): EpochMs | null => {
  const [tail, ...others] = span.missing;
  if (!covers(span, now) || tail === undefined || others.length > 0) return null;
  return tail.from > span.from && tail.to >= Math.min(now, span.to) - 1000 ? tail.from : null;
};

const isWithin = (range: TimeRange, windows: readonly TimeRange[]): boolean =>
  windows.some(({ from, to }) => range.from >= from && range.to <= to);

const lookOf = (
  span: CoverageSpan,
  context: DayContext,
): Pick<DayView, 'look' | 'upTo'> & { readonly ranges: readonly TimeRange[] } => {
  const { missing, state } = span;
  if (state === 'never') {
    return {
      look: overlaps(span, context.wanted) ? 'never' : 'unasked',
      upTo: null,
      ranges: missing,
    };
  }
  if (state !== 'partly') return { look: state, upTo: null, ranges: [] };
  const upTo = readUpTo(span, context);
  const windows = context.differing.filter((one) => overlaps(one, span));
  const wanted = within(missing, context.wanted);
  if (wanted.length === 0 && windows.length === 0) {
    // Where nothing is missing, the provider has forgotten what was not fetched of the day.
    return { look: missing.length === 0 ? 'partly' : 'fetched', upTo: null, ranges: [] };
  }
  if (upTo !== null) return { look: 'fetched', upTo, ranges: [] };
  const onlyDiffers = missing.every((range) => isWithin(range, windows));
  // A window can be judged only when it is read as a whole.
  if (windows.length > 0 && onlyDiffers) {
    const kept = { from: context.keptSince ?? 0, to: Infinity };
    return { look: 'differs', upTo: null, ranges: within(windows, kept) };
  }
  return { look: 'partly', upTo: null, ranges: wanted.length === 0 ? missing : wanted };
};

/** What the calendar makes of a day's coverage. Pure. */
export const dayView = (day: CalendarDay, span: CoverageSpan, context: DayContext): DayView => {
  const { look, upTo, ranges } = lookOf(span, context);
  return { day, span, look, upTo, gap: hullOf(ranges) };
};

/** Not fetched while the provider had it, in part or as a whole. */
export const isLost = ({ look, gap }: DayView): boolean =>
  look === 'beyond' || (look === 'partly' && gap === null);

/** What is missing where it was wanted, and can be had. */
export const isMissing = (view: DayView): boolean =>
  (view.look === 'never' || view.look === 'partly' || view.look === 'differs') && !isLost(view);
