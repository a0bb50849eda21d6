import type { DetailRequest } from '../../shared/ipc.ts';
import type { Page } from '../../shared/page.ts';
import { FailureError } from '../failure-error.ts';
import { encodeBodies } from './detail-record.ts';
import { keptAnswers, noCalls, pageOf } from './page-of.ts';
import type { SyncParts } from './sync-parts.ts';

/**
 * Asks a provider for one kind of detail of one call, with patience and at its pace, and journals
 * what it said before anyone reads it. Throws `FailureError`.
 */
export const askDetail = async (
  parts: SyncParts,
  { connectionId, callId, kind, heldSeq }: DetailRequest,
  signal: AbortSignal,
): Promise<Page> => {
  const { client, provider, viewerId, details } = await parts.connect(connectionId);
  const { getDetail } = client;
  if (getDetail === undefined || details?.kinds.includes(kind) !== true) {
    throw new FailureError({ kind: 'internal', detail: `${provider} keeps no ${kind} of calls` });
  }
  const { bodies } = await parts.withRetry(() => getDetail(kind, callId, signal), { signal });
  const read = details.read(kind, bodies, { connectionId, viewerId });
  const entry = {
    connectionId,
    provider,
    viewerId,
    fetchedAt: parts.now(),
    shape: 'detail' as const,
    runId: null,
    checkpoint: null,
    window: null,
    goneIds: [],
    detail: { callId, kind },
  };
  const body = encodeBodies(bodies);
  const { seq } = await (await parts.journal()).append({ ...entry, body }, heldSeq);
  return pageOf({ ...entry, seq }, noCalls({ callId, read }, await keptAnswers(body)));
};
