import type { DetailRequest, LookUpRequest } from '../../shared/ipc.ts';
import type { Page } from '../../shared/page.ts';
import { askDetail } from './ask-detail.ts';
import { callsOf, pageOf } from './page-of.ts';
import type { SyncParts } from './sync-parts.ts';

export interface LookUps {
  /** Asks the provider for one call, journals the answer and returns it as a page of one. */
  readonly lookUp: (reference: LookUpRequest) => Promise<Page>;
  /** Asks for what the provider keeps beside one call and journals the answers as one page. */
  readonly detail: (request: DetailRequest) => Promise<Page>;
  /** Aborts those of a connection, or all of them; resolves when none is under way. */
  readonly stop: (connectionId: string | null) => Promise<void>;
}

const ofNoRun = { runId: null, checkpoint: null, window: null, goneIds: [] };

interface UnderWay {
  readonly connectionId: string;
  readonly abort: AbortController;
  readonly settled: Promise<unknown>;
}

export const createLookUps = (parts: SyncParts): LookUps => {
  const underWay = new Set<UnderWay>();

  const ask = async ({ connectionId, callId, heldSeq }: LookUpRequest, signal: AbortSignal) => {
    const { client, provider, viewerId } = await parts.connect(connectionId);
    const answer = await parts.withRetry(() => client.getCall(callId, signal), { signal });
    const about = { connectionId, provider, viewerId, fetchedAt: parts.now() };
    const entry = { ...about, shape: 'call' as const, ...ofNoRun };
    const journal = await parts.journal();
    const { seq } = await journal.append({ ...entry, body: answer.body }, heldSeq);
    return pageOf({ ...entry, seq }, await callsOf(answer.body, answer.reading));
  };

  const tracked = async (
    connectionId: string,
    work: (signal: AbortSignal) => Promise<Page>,
  ): Promise<Page> => {
    const abort = new AbortController();
    const page = work(abort.signal);
    const settled = page.catch(() => undefined);
    const one = { connectionId, abort, settled };
    underWay.add(one);
    try {
      return await page;
    } finally {
      underWay.delete(one);
    }
  };

  const stop = async (connectionId: string | null): Promise<void> => {
    const meant = [...underWay].filter(
      (one) => connectionId === null || one.connectionId === connectionId,
    );
    for (const { abort } of meant) abort.abort();
    await Promise.all(meant.map(({ settled }) => settled));
  };

  return {
    lookUp: (reference) => tracked(reference.connectionId, (signal) => ask(reference, signal)),
    detail: (request) =>
      tracked(request.connectionId, (signal) => askDetail(parts, request, signal)),
    stop,
  };
};
