import type { NextPage, SyncStarted } from '../../shared/ipc.ts';
import type { Checkpoint, Page } from '../../shared/page.ts';
import { FailureError } from '../failure-error.ts';
import type { ListAnswer } from '../providers/provider.ts';
import { checkpointAfter, freshCheckpoint, unfinished } from './checkpoints.ts';
import { pageOf } from './page-of.ts';
import { createRepeatGuard } from './repeat-guard.ts';
import type { Connected, SyncParts } from './sync-parts.ts';

/** One reading of a connection's listing from its newest call to its oldest. */
export interface SyncRun {
  readonly started: SyncStarted;
  /**
   * Fetches and journals one page; `done` when the listing ended. After a failure the run stands
   * where it stood: asking again asks for the same page. Not to be called twice at once.
   */
  readonly nextPage: () => Promise<NextPage>;
  /** Aborts what is under way; resolves when nothing is. Asking again then throws `cancelled`. */
  readonly stop: () => Promise<void>;
}

export interface RunStart {
  readonly connectionId: string;
  readonly connected: Connected;
  readonly resumeFrom: Checkpoint | null;
  /** Pages after which a listing is held to be endless. */
  readonly mostPages?: number;
}

/** Ten million calls at a hundred a page. */
const defaultMostPages = 100_000;

/** Pages in a row with nothing new, while the provider claims more, before a run gives up. */
const stalePagesAllowed = 2;

export const startRun = (parts: SyncParts, start: RunStart): SyncRun => {
  const { connectionId, connected, mostPages = defaultMostPages } = start;
  const guard = createRepeatGuard();
  const abort = new AbortController();
  const resumed = unfinished(start.resumeFrom);
  let checkpoint = resumed ?? freshCheckpoint(parts);
  let isDone = false;
  let stalePages = 0;
  let underWay: Promise<unknown> = Promise.resolve();

  const fetch = (): Promise<ListAnswer> => {
    const ask = { from: null, to: checkpoint.upperBound, cursor: checkpoint.nextCursor };
    const work = () => connected.client.listCalls(ask, abort.signal);
    return parts.withRetry(work, { signal: abort.signal });
  };

  const staleAfter = (answer: ListAnswer): number => {
    const stale = guard.isStale(answer) ? stalePages + 1 : 0;
    if (answer.next !== null && stale >= stalePagesAllowed) throw repeating();
    return stale;
  };

  /** Journals an answer; only then does the run move on. */
  const keep = async (answer: ListAnswer): Promise<Page> => {
    const stale = staleAfter(answer);
    const after = checkpointAfter(checkpoint, answer);
    const { provider, viewerId } = connected;
    const about = { connectionId, provider, viewerId, runId: after.runId, fetchedAt: parts.now() };
    const entry = { ...about, shape: 'list' as const, checkpoint: after };
    const appended = await parts.journal.append({ ...entry, body: answer.body });
    guard.remember(answer);
    checkpoint = after;
    stalePages = stale;
    isDone = answer.next === null;
    return pageOf({ ...entry, ...appended }, answer.reading);
  };

  const advance = async (): Promise<NextPage> => {
    throwIfStopped(abort.signal);
    if (isDone) return { kind: 'done' };
    if (checkpoint.pagesDone >= mostPages) throw endless(mostPages);
    const answer = await fetch();
    throwIfStopped(abort.signal);
    return { kind: 'page', page: await keep(answer) };
  };

  return {
    started: {
      runId: checkpoint.runId,
      upperBound: checkpoint.upperBound,
      isResumed: resumed !== null,
    },
    nextPage: () => {
      const page = advance();
      underWay = page.catch(() => undefined);
      return page;
    },
    stop: async () => {
      abort.abort();
      await underWay;
    },
  };
};

const throwIfStopped = (signal: AbortSignal): void => {
  if (signal.aborted) throw new FailureError({ kind: 'cancelled' });
};

const repeating = (): FailureError =>
  new FailureError({
    kind: 'wrong-shape',
    detail: 'The provider repeats itself: two pages in a row held no new call, yet it claims more.',
  });

const endless = (pages: number): FailureError =>
  new FailureError({
    kind: 'wrong-shape',
    detail: `The provider’s listing did not end after ${pages} pages.`,
  });
