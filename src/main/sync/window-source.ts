import type { TimeRange } from '../../shared/page.ts';
import type { EpochMs } from '../../shared/session.ts';
import { FailureError } from '../failure-error.ts';
import type { ListAnswer } from '../providers/provider.ts';
import {
  halfWindow,
  nextWindow,
  sizingAfter,
  smallerWindow,
  unknownSize,
  type Sizing,
  type WindowLimits,
} from './window-size.ts';

/** Cuts the planned ranges into windows, each as large as the provider's own numbers advise. */
export interface WindowSource {
  /** The next window with its first page; `null` when all ranges are used up. */
  readonly open: () => Promise<OpenedWindow | null>;
  readonly hasMore: () => boolean;
  /** A sealed window's rest. */
  readonly giveBack: (range: TimeRange) => void;
  /** Calls in what is not opened yet; `null` when nobody has said. */
  readonly remaining: () => number | null;
  /** How many windows are left besides the opened ones, by what is known. */
  readonly windowsLeft: () => number;
}

export interface OpenedWindow {
  readonly window: TimeRange;
  readonly first: ListAnswer;
  readonly openedAt: EpochMs;
}

interface SourceParts {
  readonly ranges: readonly TimeRange[];
  readonly hasDateFilter: boolean;
  readonly limits: WindowLimits;
  readonly askFirst: (window: TimeRange) => Promise<ListAnswer>;
  /** The provider's clock. */
  readonly now: () => EpochMs;
}

export const createWindowSource = (parts: SourceParts): WindowSource => {
  const ranges = [...parts.ranges];
  let rest: TimeRange | null = null;
  let sizing: Sizing = unknownSize;

  const takeRange = (): TimeRange | null => {
    if (rest !== null) return rest;
    rest = ranges.shift() ?? null;
    sizing = { ...unknownSize, longestMs: sizing.longestMs };
    return rest;
  };

  const shrinkRefused = (window: TimeRange, error: unknown): TimeRange => {
    const half = parts.hasDateFilter && isRefused(error) ? halfWindow(window) : null;
    if (half === null) throw error;
    sizing = { ...sizing, longestMs: half.to - half.from };
    return half;
  };

  /** Asks for smaller and smaller windows until one is listed and not too large. */
  const tryWindow = async (window: TimeRange, range: TimeRange): Promise<OpenedWindow> => {
    const openedAt = parts.now();
    let first: ListAnswer;
    try {
      first = await parts.askFirst(window);
    } catch (error) {
      return tryWindow(shrinkRefused(window, error), range);
    }
    if (window.from === range.from && sizing.last === null) {
      sizing = { ...sizing, remaining: first.total };
    }
    const times = first.reading.sessions.flatMap(({ initiatedAt }) => initiatedAt ?? []);
    const smaller = parts.hasDateFilter
      ? smallerWindow(window, first.total, times, parts.limits)
      : null;
    return smaller === null ? { window, first, openedAt } : tryWindow(smaller, range);
  };

  return {
    open: async () => {
      const range = takeRange();
      if (range === null) return null;
      const opened = await tryWindow(
        parts.hasDateFilter ? nextWindow(range, sizing, parts.limits) : range,
        range,
      );
      const { window, first } = opened;
      rest = window.from > range.from ? { from: range.from, to: window.from } : null;
      sizing = sizingAfter(sizing, window, first.total);
      return opened;
    },
    hasMore: () => rest !== null || ranges.length > 0,
    giveBack: (range) => void ranges.unshift(range),
    remaining: () => {
      if (ranges.length > 0) return null;
      return rest === null ? 0 : sizing.remaining;
    },
    windowsLeft: () => {
      const inRest = Math.ceil((sizing.remaining ?? 1) / parts.limits.target);
      return ranges.length + (rest === null ? 0 : Math.max(1, inRest));
    },
  };
};

/** Where a provider does not say that it is the span that it refuses, it calls it a bad request. */
const isRefused = (error: unknown): boolean => {
  if (!(error instanceof FailureError)) return false;
  const { failure } = error;
  if (failure.kind === 'range-refused') return true;
  return failure.kind === 'bad-request' && [400, 422].includes(failure.status);
};
