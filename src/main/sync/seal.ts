import type { TimeRange } from '../../shared/page.ts';
import type { EpochMs, Session } from '../../shared/session.ts';
import { wholeSecond } from './plan.ts';

export type ListOrder = 'newest-first' | 'oldest-first';

/** How a listing has come so far, as the times of its calls. */
export interface Descent {
  /** Of the page that came last: the call that was nearest to the listing's end. */
  readonly reached: EpochMs | null;
  /** Whether each page began where the one before ended, in the provider's order. */
  readonly isSorted: boolean;
}

export const noDescent: Descent = { reached: null, isSorted: true };

const timesOf = (sessions: readonly Session[]): readonly EpochMs[] =>
  sessions.map(({ initiatedAt }) => initiatedAt).filter((at) => at !== null);

export const descentAfter = (
  { reached, isSorted }: Descent,
  sessions: readonly Session[],
  order: ListOrder,
): Descent => {
  const times = timesOf(sessions);
  if (times.length === 0) return { reached, isSorted };
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const isNewestFirst = order === 'newest-first';
  const continues = reached === null || (isNewestFirst ? last <= reached : first >= reached);
  return { reached: isNewestFirst ? first : last, isSorted: isSorted && continues };
};

export interface Sealed {
  readonly done: TimeRange;
  readonly rest: TimeRange;
}

/**
 * Divides a window where its reading stands, so that a listing without totals is settled piece by
 * piece: an interruption costs one piece, and no piece meets the provider's cap. The second that
 * was reached goes to the rest, for more of its calls may be on the next page.
 */
export const sealWindow = (
  window: TimeRange,
  { reached, isSorted }: Descent,
  order: ListOrder,
): Sealed | null => {
  if (!isSorted || reached === null) return null;
  const at = order === 'newest-first' ? wholeSecond(reached) + 1000 : wholeSecond(reached);
  if (at <= window.from || at >= window.to) return null;
  const older = { from: window.from, to: at };
  const newer = { from: at, to: window.to };
  return order === 'newest-first' ? { done: newer, rest: older } : { done: older, rest: newer };
};
