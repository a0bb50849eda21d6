import type { Checkpoint } from '../../shared/page.ts';
import type { ListAnswer } from '../providers/provider.ts';
import type { SyncParts } from './sync-parts.ts';

/** A run whose listing ended has nothing to take up; the next one begins afresh. */
export const unfinished = (checkpoint: Checkpoint | null): Checkpoint | null =>
  checkpoint === null || checkpoint.nextCursor === null ? null : checkpoint;

/** A run's beginning. Its upper bound stays as it is for as long as the run lives. */
export const freshCheckpoint = ({
  now,
  newRunId,
}: Pick<SyncParts, 'now' | 'newRunId'>): Checkpoint => {
  const startedAt = now();
  return {
    runId: newRunId(),
    startedAt,
    upperBound: startedAt,
    nextCursor: null,
    pagesDone: 0,
    callsSeen: 0,
    providerTotal: null,
  };
};

/** Where a run stands after an answer. */
export const checkpointAfter = (
  before: Checkpoint,
  { next, total, reading }: ListAnswer,
): Checkpoint => ({
  ...before,
  nextCursor: next,
  pagesDone: before.pagesDone + 1,
  callsSeen: before.callsSeen + reading.sessions.length + reading.unreadable.length,
  providerTotal: total ?? before.providerTotal,
});
