import { FailureError } from '../../../../src/main/failure-error.ts';
import type { JournalEntry } from '../../../../src/main/journal/journal.ts';
import type {
  ListAnswer,
  ListAsk,
  ProviderClient,
  Reading,
} from '../../../../src/main/providers/provider.ts';
import type { Connected, SyncParts } from '../../../../src/main/sync/sync-parts.ts';
import type { Failure } from '../../../../src/shared/failure.ts';
import type { SyncRequest } from '../../../../src/shared/ipc.ts';
import { sessionKey, type Session } from '../../../../src/shared/session.ts';

export const session = (id: string, connectionId = 'acme'): Session => ({
  key: sessionKey(connectionId, id),
  id,
  connectionId,
  provider: 'cometchat',
  initiatedAt: 1_760_000_000_000,
  answeredAt: null,
  endedAt: null,
  outcome: 'missed',
  providerStatus: 'unanswered',
  isFinal: true,
  type: 'audio',
  providerType: 'audio',
  mode: 'call',
  direction: null,
  from: { kind: 'user', id: 'zoe', name: null },
  to: { kind: 'user', id: 'amir', name: null },
  ringingSeconds: null,
  talkSeconds: null,
  billedSeconds: null,
  participantSeconds: null,
  participants: [],
  hasRecording: false,
  recordings: [],
  hangup: null,
  parentId: null,
  tags: [],
});

/** Reads a body that is a JSON array of ids; an empty id is a call that cannot be read. */
export const readIds = (body: string): Reading => {
  const ids = JSON.parse(body) as readonly string[];
  const slots = ids.map((id, i) => {
    const start = 1 + ids.slice(0, i).reduce((sum, one) => sum + JSON.stringify(one).length + 1, 0);
    return { start, end: start + JSON.stringify(id).length };
  });
  const isReadable = (_: unknown, i: number) => ids[i] !== '';
  return {
    sessions: ids.filter(isReadable).map((id) => session(id)),
    slots: slots.filter(isReadable),
    unreadable: slots.filter((_, i) => ids[i] === '').map((slot) => ({ slot, reason: 'no id' })),
  };
};

export const answer = (
  ids: readonly string[],
  next: string | null,
  total: number | null = null,
): ListAnswer => {
  const body = JSON.stringify(ids);
  return { body, reading: readIds(body), next, total };
};

/** Answers, or failures to throw, in the order in which they are to come. */
export type Script = readonly (ListAnswer | Failure)[];

/** A provider that says what the script says and remembers what it was asked. */
export const scriptedClient = (script: Script) => {
  const asked: ListAsk[] = [];
  const client: ProviderClient = {
    listCalls: (ask) => {
      const line = script[asked.length];
      asked.push(ask);
      if (line === undefined) throw new Error('the script is at its end');
      return 'kind' in line ? Promise.reject(new FailureError(line)) : Promise.resolve(line);
    },
    getCall: (callId) => Promise.resolve(answer([callId], null)),
  };
  return { client, asked };
};

/** A client whose listing never answers and gives up when it is told to. */
export const silentClient: ProviderClient = {
  listCalls: (_, signal) => untilAborted(signal),
  getCall: (_, signal) => untilAborted(signal),
};

const untilAborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    const cancel = () => reject(new FailureError({ kind: 'cancelled' }));
    if (signal.aborted) cancel();
    else signal.addEventListener('abort', cancel);
  });

/** Everything there is, of an archive that holds nothing. */
export const syncRequest = (changes: Partial<SyncRequest> = {}): SyncRequest => ({
  connectionId: 'acme',
  heldSeq: 0,
  settled: [],
  pending: [],
  howFarBackDays: null,
  keepFrom: null,
  keepBefore: null,
  providerKeepsDays: null,
  trailingHours: 48,
  only: null,
  ...changes,
});

const scriptedNow = 1_760_000_000_000;

/** A connection to a client; the provider's clock stands still unless another is given. */
export const connectedTo = (
  client: ProviderClient,
  changes: Partial<Connected> = {},
): Connected => ({
  client,
  provider: 'cometchat',
  viewerId: null,
  traits: { hasDateFilter: true, concurrency: 4, order: 'newest-first', retentionDays: null },
  serverNow: () => scriptedNow,
  details: null,
  ...changes,
});

type OpenJournal = Awaited<ReturnType<SyncParts['journal']>>;

/** A journal whose disk is `write`: it returns a page's place, or throws. */
export const journalOf =
  (write: (entry: JournalEntry, heldSeq?: number) => number): SyncParts['journal'] =>
  () => {
    const enqueue: OpenJournal['enqueue'] = (...entry) => {
      const seq = write(...entry);
      return { seq, written: Promise.resolve(), hasFailed: () => false };
    };
    const append: OpenJournal['append'] = (...entry) =>
      Promise.resolve().then(() => ({ seq: enqueue(...entry).seq }));
    return Promise.resolve({ enqueue, append });
  };

/** Parts around a client, with a journal that keeps its entries in memory. */
export const partsAround = (client: ProviderClient, changes: Partial<SyncParts> = {}) => {
  const entries: JournalEntry[] = [];
  let runs = 0;
  const parts: SyncParts = {
    journal: journalOf((entry) => entries.push(entry)),
    connect: () => Promise.resolve(connectedTo(client, { serverNow: parts.now })),
    withRetry: (work) => work(),
    network: { whenOnline: () => Promise.resolve() },
    onWaiting: () => undefined,
    now: () => scriptedNow,
    newRunId: () => `run-${(runs += 1)}`,
    ...changes,
  };
  return { parts, entries };
};
