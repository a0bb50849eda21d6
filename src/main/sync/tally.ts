import type { Checkpoint } from '../../shared/page.ts';
import type { EpochMs } from '../../shared/session.ts';

/** What a run has done so far, counted when its pages are journaled. */
export interface Tally {
  readonly pages: number;
  readonly windows: number;
  /** Different calls of the windows that are finished, and of calls asked for by id. */
  readonly calls: number;
  /** What the provider said of the finished windows; `null` once it did not say. */
  readonly said: number | null;
}

export const noTally: Tally = { pages: 0, windows: 0, calls: 0, said: 0 };

/** What lies before a run: the window under way and those that follow. */
export interface Outlook {
  /** Different calls of the window under way. */
  readonly met: number;
  /** What the provider says of the window under way, and of all that is not opened yet. */
  readonly said: number | null;
  readonly remaining: number | null;
  readonly windowsLeft: number;
  readonly isEnd: boolean;
}

export interface RunFacts {
  readonly runId: string;
  readonly startedAt: EpochMs;
  readonly upperBound: EpochMs;
}

const sum = (numbers: readonly (number | null)[]): number | null =>
  numbers.reduce((all, one) => (all === null || one === null ? null : all + one), 0);

/** Where a run stands after a page, as it is committed with it. */
export const checkpointOf = (
  { runId, startedAt, upperBound }: RunFacts,
  tally: Tally,
  outlook: Outlook,
  retries: number,
): Checkpoint => ({
  runId,
  startedAt,
  upperBound,
  nextCursor: outlook.isEnd ? null : 'more',
  pagesDone: tally.pages,
  callsSeen: tally.calls + outlook.met,
  providerTotal: sum([tally.said, outlook.said, outlook.remaining]),
  windowsDone: tally.windows,
  windowsLeft: outlook.windowsLeft,
  retries,
});
