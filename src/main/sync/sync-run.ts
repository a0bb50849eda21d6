import type { NextPages, SyncRequest, SyncStarted, Waiting } from '../../shared/ipc.ts';
import type { Checkpoint, Page } from '../../shared/page.ts';
import { FailureError } from '../failure-error.ts';
import { createAsking } from './asking.ts';
import { createListing } from './listing.ts';
import { createKeptCalls } from './kept-calls.ts';
import { noCalls, pageOf } from './page-of.ts';
import type { PageDraft, PageSource } from './page-source.ts';
import { planRun, wholeSecond } from './plan.ts';
import type { ProviderClient } from '../providers/provider.ts';
import { createRecheck } from './recheck.ts';
import type { Connected, SyncParts } from './sync-parts.ts';
import { checkpointOf, noTally } from './tally.ts';
import { readProviderClock } from './provider-clock.ts';
import { defaultLimits } from './window-size.ts';

/** One run over all that a connection's ledger does not call settled. */
export interface SyncRun {
  readonly started: SyncStarted;
  /**
   * Fetches and journals a page, and what else is there without waiting; `done` when all is read.
   * The next ones are journaled before they are asked for; whoever stops in between finds them
   * there. After a failure the run stands where it stood: asking again asks for the same page. Not to be
   * called twice at once.
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
  /** Pages handed over at once: one commit for several, when fetching is the faster half. */
  readonly mostAtOnce?: number;
}

const defaultMostAtOnce = 8;

/** With the sessions as text a page is about ten times its compressed body. */
const mostBytesAtOnce = 512 * 1024;

export const startRun = (parts: SyncParts, start: RunStart): SyncRun => {
  const { request, connected, mostAtOnce = defaultMostAtOnce } = start;
  const { connectionId, heldSeq } = request;
  const { client, provider, viewerId, traits } = connected;
  const started = { runId: parts.newRunId(), startedAt: parts.now() };
  const onWaiting = (waiting: Waiting | null) => parts.onWaiting({ connectionId, waiting });
  const asking = createAsking(parts, traits.concurrency, onWaiting);
  const { ask } = asking;
  const kept = createKeptCalls();
  const providerNow = () => connected.serverNow?.() ?? parts.now();
  let sources: readonly PageSource[] | null = null;
  let upperBound = started.startedAt;
  let tally = noTally;
  let last: Checkpoint | null = null;
  let underWay: Promise<unknown> = Promise.resolve();
  /** The pages after those that were handed over last, made while these are on their way. */
  let ready: Promise<NextPages> | null = null;

  const plan = async (): Promise<readonly PageSource[]> => {
    await readProviderClock(connected, ask, parts.now);
    upperBound = wholeSecond(providerNow());
    const { hasDateFilter, retentionDays = null } = traits;
    const planned = planRun({ ...request, bound: upperBound, hasDateFilter, retentionDays });
    const { trailingHours } = request;
    const { limits = defaultLimits } = parts;
    const listing: Pick<ProviderClient, 'listCalls' | 'pageCursor'> = {
      ...client,
      listCalls: async (wanted, signal) => kept.begin(await client.listCalls(wanted, signal)),
    };
    const about = { traits, trailingHours, limits, now: providerNow };
    return [
      createListing({ ask, client: listing, ...about }, planned.ranges),
      createRecheck(planned.recheck, { ask, client, most: traits.concurrency }),
    ];
  };

  const isLastSource = (source: PageSource): boolean =>
    sources?.slice(sources.indexOf(source) + 1).every((later) => later.isEmpty()) ?? true;

  /** Journals a page; only then does the run move on. */
  const keep = async (source: PageSource, draft: PageDraft): Promise<Page> => {
    const after = {
      pages: tally.pages + 1,
      windows: tally.windows + (draft.finished !== null && draft.window !== null ? 1 : 0),
      calls: tally.calls + (draft.finished?.calls ?? 0),
      said: add(tally.said, draft.finished === null ? 0 : draft.finished.said),
    };
    // A span of time that was asked for by itself says nothing of how far the rest goes.
    const isEnd = draft.ahead.isEnd && isLastSource(source) && request.only === null;
    const ahead = { ...draft.ahead, isEnd };
    const facts = { ...started, upperBound };
    const checkpoint = checkpointOf(facts, after, ahead, asking.retries());
    const { shape, window, goneIds } = draft;
    const about = { connectionId, provider, viewerId, runId: started.runId };
    const entry = { ...about, shape, fetchedAt: parts.now(), checkpoint, window, goneIds };
    const { body, reading } = draft.answer;
    const slots = [...reading.slots, ...reading.unreadable.map(({ slot }) => slot)];
    const [{ seq }, content] = await Promise.all([
      parts.journal.append({ ...entry, body, slots }, heldSeq),
      shape === 'gone' ? noCalls() : kept.of(draft.answer),
    ]);
    source.keep(seq);
    tally = after;
    last = checkpoint;
    return pageOf({ ...entry, seq }, content);
  };

  const nextPage = async (): Promise<Page | null> => {
    sources ??= await plan();
    for (const source of sources) {
      throwIfStopped(asking.signal);
      const draft = await source.peek();
      throwIfStopped(asking.signal);
      if (draft !== null) return keep(source, draft);
    }
    return null;
  };

  const advance = async (): Promise<NextPages> => {
    throwIfStopped(asking.signal);
    const first = await nextPage();
    if (first === null) return { kind: 'done' };
    return { kind: 'pages', pages: [first, ...(await readyPages(first.body.length))] };
  };

  /** What has come already. A failure here is met again by whoever asks next. */
  const readyPages = async (bytesBefore: number): Promise<readonly Page[]> => {
    const pages: Page[] = [];
    let bytes = bytesBefore;
    const hasRoom = () => pages.length + 1 < mostAtOnce && bytes < mostBytesAtOnce;
    try {
      while (hasRoom() && (sources?.some((source) => source.isReady()) ?? false)) {
        const page = await nextPage();
        if (page === null) break;
        pages.push(page);
        bytes += page.body.length;
      }
    } catch (error) {
      if (!(error instanceof FailureError)) throw error;
    }
    return pages;
  };

  const begin = (): Promise<NextPages> => {
    const pages = advance();
    underWay = pages.catch(() => undefined);
    return pages;
  };

  return {
    started,
    nextPages: async () => {
      throwIfStopped(asking.signal);
      const asked = ready ?? begin();
      ready = null;
      const pages = await asked;
      if (pages.kind === 'pages' && !asking.signal.aborted) ready = begin();
      return pages;
    },
    stop: async () => {
      asking.stop();
      await underWay;
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
