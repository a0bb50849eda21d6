import type { NextPages, SyncRequest, SyncStarted, Waiting } from '../../shared/ipc.ts';
import type { Checkpoint, Page } from '../../shared/page.ts';
import { handOversAhead, mostPagesAtOnce } from '../../shared/sync-limits.ts';
import { FailureError } from '../failure-error.ts';
import type { Appending } from '../journal/appends.ts';
import { createAsking } from './asking.ts';
import { slotsComingAgain } from './coming-again.ts';
import { createListing } from './listing.ts';
import { createKeptCalls } from './kept-calls.ts';
import { createOutbox, type Posted } from './outbox.ts';
import { noCalls, pageOf } from './page-of.ts';
import type { PageDraft, PageSource } from './page-source.ts';
import { planRun, wholeSecond } from './plan.ts';
import type { ProviderClient } from '../providers/provider.ts';
import { createRecheck } from './recheck.ts';
import type { Connected, SyncParts } from './sync-parts.ts';
import { checkpointOf, noTally } from './tally.ts';
import { createProviderNow, readProviderClock } from './provider-clock.ts';
import { defaultLimits } from './window-size.ts';

/** One run over all that a connection's ledger does not call settled. */
export interface SyncRun {
  readonly started: SyncStarted;
  /**
   * Pages that are fetched and journaled, at least one; `done` when all is read. The next ones are
   * journaled before they are asked for; whoever stops in between finds them there. After a failure
   * of the provider or the network the run stands where it stood: asking again asks for the same
   * page. After one of the disk it is over. Not to be called twice at once.
   */
  readonly nextPages: () => Promise<NextPages>;
  /** Aborts what is under way; resolves when nothing is. Asking again then throws `cancelled`. */
  readonly stop: () => Promise<void>;
  readonly suspend: () => void;
  readonly resume: () => void;
  /** Where it stands; `null` before the first page. */
  readonly checkpoint: () => Checkpoint | null;
}

export interface RunStart {
  readonly request: SyncRequest;
  readonly connected: Connected;
  /** Pages handed over at once. */
  readonly mostAtOnce?: number;
}

/** Seen by nobody, and long enough for several pages where they come quickly. */
const gatherMs = 250;

/** Of compressed bodies; with its calls beside it a page is several times that. */
const mostBytesAtOnce = 512 * 1024;

export const startRun = (parts: SyncParts, start: RunStart): SyncRun => {
  const { request, connected, mostAtOnce = mostPagesAtOnce } = start;
  const { connectionId, heldSeq } = request;
  const { client, provider, viewerId, traits } = connected;
  const started = { runId: parts.newRunId(), startedAt: parts.now() };
  const onWaiting = (waiting: Waiting | null) => parts.onWaiting({ connectionId, waiting });
  const asking = createAsking(parts, traits.concurrency, onWaiting);
  const { ask } = asking;
  const kept = createKeptCalls();
  const providerNow = createProviderNow(connected, parts.now);
  let sources: readonly PageSource[] | null = null;
  let upperBound = started.startedAt;
  let tally = noTally;
  let last: Checkpoint | null = null;
  let appended: Appending | null = null;

  const plan = async (): Promise<readonly PageSource[]> => {
    await readProviderClock(connected, ask, parts.now);
    upperBound = wholeSecond(providerNow());
    const { hasDateFilter, retentionDays } = traits;
    const planned = planRun({ ...request, bound: upperBound, hasDateFilter, retentionDays });
    const { trailingHours } = request;
    const { limits = defaultLimits } = parts;
    const listing: Pick<ProviderClient, 'listCalls' | 'pageCursor'> = {
      ...client,
      listCalls: async (...ask) => kept.begin(await client.listCalls(...ask)),
    };
    const about = { traits, trailingHours, limits, now: providerNow };
    return [
      createListing({ ask, client: listing, ...about }, planned.ranges),
      createRecheck(planned.recheck, { ask, client, most: traits.concurrency }),
    ];
  };

  const isLastSource = (source: PageSource): boolean =>
    sources?.slice(sources.indexOf(source) + 1).every((later) => later.isEmpty()) ?? true;

  /**
   * Puts a page on its way into the journal and moves on. The run is over when the disk refuses one:
   * it has moved on by then, and its later pages say more than the journal has.
   */
  const keep = async (source: PageSource, draft: PageDraft): Promise<Posted> => {
    const journal = await parts.journal();
    if (appended?.hasFailed() === true) await appended.written;
    const after = {
      pages: tally.pages + 1,
      windows: tally.windows + (draft.finished !== null && draft.window !== null ? 1 : 0),
      calls: tally.calls + (draft.finished?.calls ?? 0),
      said: add(tally.said, draft.finished === null ? 0 : draft.finished.said),
    };
    // A span of time that was asked for by itself says nothing of how far the rest goes.
    const isEnd = draft.outlook.isEnd && isLastSource(source) && request.only === null;
    const outlook = { ...draft.outlook, isEnd };
    const facts = { ...started, upperBound };
    const checkpoint = checkpointOf(facts, after, outlook, asking.retries());
    const { shape, window, goneIds } = draft;
    const about = { connectionId, provider, viewerId, runId: started.runId };
    const entry = { ...about, shape, fetchedAt: parts.now(), checkpoint, window, goneIds };
    const { body, reading } = draft.answer;
    const slots = slotsComingAgain(window, reading);
    const content = shape === 'gone' ? noCalls() : kept.of(draft.answer);
    const { seq, written } = (appended = journal.enqueue({ ...entry, body, slots }, heldSeq));
    source.keep(seq);
    tally = after;
    const whole = async (): Promise<Page> => {
      const [made] = await Promise.all([content, written]);
      return pageOf({ ...entry, seq }, made);
    };
    return { page: whole() };
  };

  const nextPage = async (): Promise<Posted | null> => {
    sources ??= await plan();
    for (const source of sources) {
      throwIfStopped(asking.signal);
      const draft = await source.peek();
      throwIfStopped(asking.signal);
      if (draft !== null) return keep(source, draft);
    }
    return null;
  };

  const outbox = createOutbox({
    make: nextPage,
    most: mostAtOnce,
    ahead: mostAtOnce * handOversAhead,
    mostBytes: mostBytesAtOnce,
    gatherMs,
  });

  return {
    started,
    nextPages: async () => {
      throwIfStopped(asking.signal);
      const pages = await outbox.take();
      throwIfStopped(asking.signal);
      if (pages === null) return { kind: 'done' };
      last = pages.at(-1)?.checkpoint ?? last;
      return { kind: 'pages', pages };
    },
    stop: async () => {
      asking.stop();
      await outbox.settled();
    },
    suspend: asking.suspend,
    resume: asking.resume,
    checkpoint: () => last,
  };
};

const add = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? null : a + b;

const throwIfStopped = (signal: AbortSignal): void => {
  if (signal.aborted) throw new FailureError({ kind: 'cancelled' });
};
