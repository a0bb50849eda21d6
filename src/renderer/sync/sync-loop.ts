import { ok, type Failure, type Result } from '../../shared/failure.ts';
import type { Bridge, NextPages, SyncStarted } from '../../shared/ipc.ts';
import type { Checkpoint, Page, WindowProgress } from '../../shared/page.ts';
import type { CommitReport } from '../archive/answers.ts';
import type { Archive } from '../archive/contract.ts';
import { settled } from '../../shared/settled.ts';
import { nextTask } from '../archive/next-task.ts';
import { archiveFailure } from './archive-failure.ts';
import { commitInOrder, type CommitParts } from './commit-in-order.ts';
import { createGate } from './gate.ts';
import { createRunDiary } from './run-diary.ts';
import { syncRequestFor, type SyncWish } from './sync-wish.ts';

export type SyncEvent =
  | ({ readonly kind: 'started' } & SyncStarted)
  | Committed
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'stopped' };

/** Committed; checkpoint and window are where the run stands after it. */
export interface Committed {
  readonly kind: 'pages';
  readonly pages: number;
  readonly report: CommitReport;
  readonly checkpoint: Checkpoint | null;
  readonly window: WindowProgress | null;
}

export interface SyncLoopParts extends CommitParts {
  readonly bridge: Pick<
    Bridge,
    'startSync' | 'nextPages' | 'stopSync' | 'replayPage' | 'syncSettings'
  >;
  readonly archive: CommitParts['archive'] & Pick<Archive, 'holdings' | 'finishRun' | 'closeRun'>;
  /** Resolves when the screen has drawn what a run's first pages brought. Never rejects. */
  readonly untilDrawn: () => Promise<void>;
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
  /** A request failed and is repeated: for the run log. */
  readonly noteError: (failure: Failure) => void;
}

/** A run that found nothing to read has no page and so no checkpoint of its own. */
const emptyRun = ({ runId, startedAt }: SyncStarted): Checkpoint => ({
  runId,
  startedAt,
  upperBound: startedAt,
  nextCursor: null,
  pagesDone: 0,
  callsSeen: 0,
  providerTotal: null,
  windowsDone: 0,
  windowsLeft: 0,
  retries: 0,
});

/** Starts pulling pages of a connection into the archive until all that was planned is there. */
export const startSyncRun = (
  parts: SyncLoopParts,
  connectionId: string,
  onEvent: (event: SyncEvent) => void,
  wish: SyncWish = {},
): SyncRun => {
  const { bridge, archive } = parts;
  const gate = createGate();
  const diary = createRunDiary(archive, connectionId);
  let runId: string | null = null;
  let isStopping = false;
  const stopAsked = Promise.withResolvers<null>();

  const stopInMain = async (): Promise<void> => {
    if (runId !== null) await bridge.stopSync(runId).catch(() => null);
  };

  const start = async (): Promise<Result<SyncStarted>> =>
    bridge.startSync(await syncRequestFor(parts, connectionId, wish));

  /**
   * The pages after the last; `null` when asked to stop before asking for them. Never rejects: what
   * is being committed meanwhile has to be waited for, whatever has become of main.
   */
  const next = async (started: SyncStarted): Promise<Result<NextPages> | null> => {
    await gate.passed();
    return isStopping ? null : settled(bridge.nextPages(started.runId), archiveFailure);
  };

  /** Also when stopping: the pages are in the journal, and the store should not be behind it. */
  const keep = async (pages: readonly Page[]): Promise<Result<Checkpoint | null>> => {
    const [first, ...others] = pages;
    if (first === undefined) return ok(null);
    // The bridge has copied them, and the way to the worker copies them again: two tasks, not one.
    await nextTask();
    const report = await commitInOrder(parts, [first, ...others]);
    if (!report.ok) return report;
    const { checkpoint, window } = others.at(-1) ?? first;
    const about = { pages: pages.length, report: report.value, checkpoint, window };
    onEvent({ kind: 'pages', ...about });
    return ok(checkpoint);
  };

  /**
   * Main makes the next pages ready while these are on their way here and while the archive commits
   * the last ones, and no further. It makes no second page before it is asked for one, and that is
   * when the first calls are on screen.
   */
  const pull = async (started: SyncStarted): Promise<Result<'done' | 'stopped'>> => {
    let last: Checkpoint | null = null;
    let keeping: Promise<Result<Checkpoint | null>> = Promise.resolve(ok(null));
    for (let isFirst = true; ; isFirst = false) {
      const answer = await next(started);
      const kept = await keeping;
      if (!kept.ok) return kept;
      last = kept.value ?? last;
      diary.noteRetries(last?.retries ?? 0);
      if (answer === null) return ok('stopped');
      if (!answer.ok) return answer;
      if (answer.value.kind === 'done') break;
      keeping = settled(keep(answer.value.pages), archiveFailure);
      if (isFirst && (await keeping).ok)
        await Promise.race([parts.untilDrawn(), stopAsked.promise]);
    }
    // One span of time says nothing of how far the rest goes.
    if (wish.only === undefined) {
      await archive.finishRun(connectionId, { ...(last ?? emptyRun(started)), nextCursor: null });
    }
    return ok('done');
  };

  const runToEnd = async (): Promise<Result<'done' | 'stopped'>> => {
    const started = await start();
    if (!started.ok) return started;
    runId = started.value.runId;
    diary.begin(started.value);
    onEvent({ kind: 'started', ...started.value });
    return pull(started.value);
  };

  const run = async (): Promise<void> => {
    const ending = await settled(runToEnd(), archiveFailure);
    // Main may still hold the run; without this the next one would be told "already syncing".
    if (!ending.ok || ending.value !== 'done') await stopInMain();
    const event = eventOf(ending);
    await diary.close(event);
    onEvent(event);
  };

  const ended = run();
  return {
    ended,
    pause: gate.close,
    resume: gate.open,
    stop: async () => {
      isStopping = true;
      stopAsked.resolve(null);
      gate.open();
      await stopInMain();
      await ended;
    },
    noteError: diary.noteError,
  };
};

const eventOf = (
  ending: Result<'done' | 'stopped'>,
): Extract<SyncEvent, { kind: 'done' | 'failed' | 'stopped' }> => {
  if (ending.ok) return { kind: ending.value };
  const { failure } = ending;
  return failure.kind === 'cancelled' ? { kind: 'stopped' } : { kind: 'failed', failure };
};
