import { failed, ok, type Failure, type Result } from '../../shared/failure.ts';
import type { Bridge, NextPage, SyncStarted } from '../../shared/ipc.ts';
import type { Checkpoint } from '../../shared/page.ts';
import type { Archive, CommitReport } from '../archive/contract.ts';
import { archiveFailure } from './archive-failure.ts';
import { commitInOrder, type CommitParts } from './commit-in-order.ts';
import { createGate } from './gate.ts';

export type SyncEvent =
  | { readonly kind: 'started'; readonly isResumed: boolean }
  /** Committed; the checkpoint is where the run stands after it. */
  | { readonly kind: 'page'; readonly report: CommitReport; readonly checkpoint: Checkpoint | null }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'stopped' };

export interface SyncLoopParts extends CommitParts {
  readonly bridge: Pick<Bridge, 'startSync' | 'nextPage' | 'stopSync' | 'replayPage'>;
  readonly archive: Pick<Archive, 'checkpoint' | 'positions' | 'commit' | 'skip' | 'finishRun'>;
}

/** One run of one connection under way. */
export interface SyncRun {
  /** Resolves after the last event, whatever it was. Never rejects. */
  readonly ended: Promise<void>;
  /** Asks for no further page. The run lives on in main; what is under way is still committed. */
  readonly pause: () => void;
  readonly resume: () => void;
  /** Resolves when nothing of this run will be written any more. */
  readonly stop: () => Promise<void>;
}

/** A run that found nothing to read has no page and so no checkpoint of its own. */
const emptyRun = ({ runId, upperBound }: SyncStarted): Checkpoint => ({
  runId,
  startedAt: Date.now(),
  upperBound,
  nextCursor: null,
  pagesDone: 0,
  callsSeen: 0,
  providerTotal: null,
});

/** A promise that came to nothing, as a failure: a lost bridge, a stopped worker. */
const settle = async <T>(promise: Promise<Result<T>>): Promise<Result<T>> => {
  try {
    return await promise;
  } catch (error) {
    return failed(archiveFailure(error));
  }
};

/** Starts pulling pages of a connection into the archive, one at a time, until the end. */
export const startSyncRun = (
  parts: SyncLoopParts,
  connectionId: string,
  onEvent: (event: SyncEvent) => void,
): SyncRun => {
  const { bridge, archive } = parts;
  const gate = createGate();
  let runId: string | null = null;
  let isStopping = false;

  const stopInMain = async (): Promise<void> => {
    if (runId !== null) await bridge.stopSync(runId).catch(() => null);
  };

  const start = async (): Promise<Result<SyncStarted>> => {
    const resumeFrom = await archive.checkpoint(connectionId);
    return bridge.startSync({ connectionId, resumeFrom });
  };

  /** The page after the last; `null` when asked to stop before asking for it. */
  const next = async (started: SyncStarted): Promise<Result<NextPage> | null> => {
    await gate.passed();
    return isStopping ? null : bridge.nextPage(started.runId);
  };

  const pull = async (started: SyncStarted): Promise<Result<'done' | 'stopped'>> => {
    let last: Checkpoint | null = null;
    for (;;) {
      const answer = await next(started);
      if (answer === null) return ok('stopped');
      if (!answer.ok) return answer;
      if (answer.value.kind === 'done') break;
      const { page } = answer.value;
      // Also when stopping: the page is in the journal, and the store should not be behind it.
      const report = await commitInOrder(parts, page);
      if (!report.ok) return report;
      last = page.checkpoint ?? last;
      onEvent({ kind: 'page', report: report.value, checkpoint: page.checkpoint });
    }
    last ??= started.isResumed ? await archive.checkpoint(connectionId) : null;
    await archive.finishRun(connectionId, { ...(last ?? emptyRun(started)), nextCursor: null });
    return ok('done');
  };

  const runToEnd = async (): Promise<Result<'done' | 'stopped'>> => {
    const started = await start();
    if (!started.ok) return started;
    runId = started.value.runId;
    onEvent({ kind: 'started', isResumed: started.value.isResumed });
    return pull(started.value);
  };

  const run = async (): Promise<void> => {
    const ending = await settle(runToEnd());
    if (ending.ok && ending.value === 'done') {
      onEvent({ kind: 'done' });
      return;
    }
    // Main may still hold the run; without this the next one would be told "already syncing".
    await stopInMain();
    if (ending.ok || ending.failure.kind === 'cancelled') onEvent({ kind: 'stopped' });
    else onEvent({ kind: 'failed', failure: ending.failure });
  };

  const ended = run();
  return {
    ended,
    pause: gate.close,
    resume: gate.open,
    stop: async () => {
      isStopping = true;
      gate.open();
      await stopInMain();
      await ended;
    },
  };
};
