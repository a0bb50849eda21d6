import { FailureError } from '../../../src/main/failure-error.ts';
import type {
  CallAnswer,
  ListAnswer,
  ListAsk,
  ProviderClient,
  Reading,
} from '../../../src/main/providers/provider.ts';
import { buildSession } from '../renderer/archive/build-page.ts';

/** A call as the provider has it. Changes in place: that is what this account is for. */
export interface HeldCall {
  readonly id: string;
  /** Whole seconds, as epoch milliseconds. */
  readonly initiatedAt: number;
  isFinal: boolean;
  version: number;
}

export interface Account {
  readonly calls: Map<string, HeldCall>;
  /** Taken out by a mishap; some come back. */
  readonly removed: HeldCall[];
  readonly client: ProviderClient;
}

export type Fault = (ask: ListAsk | string, answer: () => ListAnswer) => ListAnswer;

export interface AccountParts {
  readonly pageSize: number;
  readonly saysTotal: boolean;
  /** Comes before every answer: the account may change, the request may fail, the answer may lie. */
  readonly onRequest: () => Fault | null;
}

const newestFirst = (a: HeldCall, b: HeldCall): number =>
  b.initiatedAt - a.initiatedAt || (a.id < b.id ? -1 : 1);

/** An answer is a JSON list of calls; a call's own JSON is one item of it. */
export const readCalls = (body: string): Reading => {
  const calls = JSON.parse(body) as readonly HeldCall[];
  let at = 1;
  const slots = calls.map((call) => {
    const start = at;
    at += JSON.stringify(call).length + 1;
    return { start, end: at - 1 };
  });
  const sessions = calls.map(({ id, initiatedAt, isFinal, version }) =>
    buildSession({ id, initiatedAt, isFinal, providerStatus: `version ${version}` }),
  );
  return { sessions, slots, unreadable: [] };
};

export const answerWith = (
  calls: readonly HeldCall[],
  next: string | null,
  total: number | null,
): ListAnswer => {
  const body = JSON.stringify(calls);
  return { body, reading: readCalls(body), next, total };
};

const secondOf = (at: number): number => Math.ceil(at / 1000) * 1000;

/**
 * A provider that lists its calls as they are at each request: in numbered pages where it says how
 * many there are, else with a token that names the last call given, as such providers do. (A page
 * number without a total would let a removed call hide another with nothing to notice it by.)
 */
export const movingAccount = ({ pageSize, saysTotal, onRequest }: AccountParts): Account => {
  const calls = new Map<string, HeldCall>();

  const skipped = (listed: readonly HeldCall[], cursor: string | null): number => {
    if (cursor === null) return 0;
    if (saysTotal) return (Number(cursor) - 1) * pageSize;
    const last = JSON.parse(cursor) as HeldCall;
    return listed.filter((call) => newestFirst(call, last) <= 0).length;
  };

  const list = ({ from, to, cursor }: ListAsk): ListAnswer => {
    const listed = [...calls.values()]
      .filter(({ initiatedAt: at }) => at >= (from ?? 0) && at <= secondOf(to))
      .sort(newestFirst);
    const before = skipped(listed, cursor);
    const items = listed.slice(before, before + pageSize);
    if (before + pageSize >= listed.length) return answerWith(items, null, totalOf(listed));
    const next = saysTotal ? String(Number(cursor ?? 1) + 1) : JSON.stringify(items.at(-1));
    return answerWith(items, next, totalOf(listed));
  };

  const totalOf = (listed: readonly HeldCall[]) => (saysTotal ? listed.length : null);

  const ask = async (what: ListAsk | string, answer: () => ListAnswer): Promise<ListAnswer> => {
    // Requests under way at once come to the account in no particular order.
    for (let turn = 0; turn < (calls.size * 7) % 5; turn += 1) await Promise.resolve();
    return onRequest()?.(what, answer) ?? answer();
  };

  const one = (callId: string): ListAnswer => {
    const call = calls.get(callId);
    if (call === undefined) throw new FailureError({ kind: 'call-not-found', callId });
    return answerWith([call], null, null);
  };

  const client: ProviderClient = {
    listCalls: (listAsk) => ask(listAsk, () => list(listAsk)),
    getCall: (callId): Promise<CallAnswer> => ask(callId, () => one(callId)),
    ...(saysTotal ? { pageCursor: (page) => (page === 1 ? null : String(page)) } : {}),
  };
  return { calls, removed: [], client };
};
