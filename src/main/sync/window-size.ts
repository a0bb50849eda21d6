import type { TimeRange } from '../../shared/page.ts';
import type { EpochMs } from '../../shared/session.ts';
import { wholeSecond } from './plan.ts';

/** How many calls a window is to have. */
export interface WindowLimits {
  /** About fifty pages: what is read again after an interruption, or when the numbers disagree. */
  readonly target: number;
  /**
   * The smallest cap of a provider's listing that is known (Bandwidth's). A window that has so many
   * may have more, and is not believed.
   */
  readonly most: number;
}

export const defaultLimits: WindowLimits = { target: 5_000, most: 10_000 };

/** What the windows before have taught about a range. */
export interface Sizing {
  /** Calls in what is left of the range; `null` while the range was not asked for as a whole. */
  readonly remaining: number | null;
  readonly last: { readonly lengthMs: number; readonly calls: number } | null;
  /** The longest span the provider has not refused, once it refused one. */
  readonly longestMs: number;
}

export const unknownSize: Sizing = { remaining: null, last: null, longestMs: Infinity };

const shortestMs = 1_000;

/** A window grows or shrinks by no more than this at once: activity is uneven. */
const mostGrowth = 8;

const lengthOf = ({ from, to }: TimeRange): number => to - from;

/** The newest part of a range, so and so long, beginning at a whole second. */
const newest = (range: TimeRange, lengthMs: number): TimeRange => {
  const from = wholeSecond(range.to - Math.max(lengthMs, shortestMs));
  return { from: Math.max(range.from, from), to: range.to };
};

/** The window to try next: the whole range where it may fit, else what the last one suggests. */
export const nextWindow = (
  range: TimeRange,
  sizing: Sizing,
  { target }: WindowLimits,
): TimeRange => {
  const { remaining, last, longestMs } = sizing;
  const fits = last === null || (remaining !== null && remaining <= target * 1.5);
  if (fits) return newest(range, Math.min(lengthOf(range), longestMs));
  const growth = Math.min(mostGrowth, target / Math.max(1, last.calls));
  return newest(range, Math.min(last.lengthMs * growth, longestMs));
};

/** How far back so many calls reach if all are as close together as the newest page's are. */
const reachOf = (window: TimeRange, page: readonly EpochMs[], calls: number): number => {
  if (page.length < 2) return Infinity;
  const last = Math.max(...page);
  return window.to - last + ((last - Math.min(...page)) * calls) / page.length;
};

/**
 * A smaller window in place of one that holds too many calls; `null` when it is to be taken. Its
 * first page tells most: a range that begins decades before the first call says next to nothing.
 */
export const smallerWindow = (
  window: TimeRange,
  total: number | null,
  page: readonly EpochMs[],
  { target, most }: WindowLimits,
): TimeRange | null => {
  const length = lengthOf(window);
  if (total === null || total < most || length < 2 * shortestMs) return null;
  const reach = reachOf(window, page, target);
  return newest(window, Math.min(length / 2, (length * target) / total, reach));
};

/** Below this a span is not what a provider refuses; something else is wrong with the request. */
const refusableMs = 3_600_000;

/** Half of a window that the provider refused to list; `null` when it is no use to halve. */
export const halfWindow = (window: TimeRange): TimeRange | null =>
  lengthOf(window) <= refusableMs ? null : newest(window, lengthOf(window) / 2);

export const sizingAfter = (sizing: Sizing, window: TimeRange, total: number | null): Sizing => {
  if (total === null) return { ...sizing, remaining: null, last: null };
  const { remaining } = sizing;
  return {
    ...sizing,
    remaining: remaining === null ? null : Math.max(0, remaining - total),
    last: { lengthMs: lengthOf(window), calls: total },
  };
};
