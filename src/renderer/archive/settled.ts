import type { LedgerWindow } from '../../shared/coverage.ts';
import type { TimeRange } from '../../shared/page.ts';
import { united } from '../../shared/time-ranges.ts';
import type { HoldingsWish } from './answers.ts';

/** The time of a ledger that a sync need not read again. */
export const settledRanges = (
  windows: readonly LedgerWindow[],
  { differsBefore }: HoldingsWish,
): readonly TimeRange[] => {
  const isBelieved = ({ state, readAt }: LedgerWindow): boolean =>
    state.kind === 'done' || (state.kind === 'differs' && readAt >= differsBefore);
  return united(windows.filter(isBelieved).map(({ from, settledTo }) => ({ from, to: settledTo })));
};
