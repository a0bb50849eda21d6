import type { ConnectionTest } from '../../shared/connection.ts';
import type { EpochMs, Session } from '../../shared/session.ts';
import { FailureError } from '../failure-error.ts';
import type { ListAnswer, ProviderClient, ProviderTraits } from '../providers/provider.ts';

export interface NewestAsk {
  readonly client: Pick<ProviderClient, 'listCalls'>;
  readonly traits: Pick<ProviderTraits, 'order' | 'hasDateFilter'>;
  readonly now: EpochMs;
  readonly signal: AbortSignal;
}

const minuteMs = 60_000;
const dayMs = 1_440 * minuteMs;

/** Where the oldest come first: shorter and longer spans back from now, `null` for all time. */
const spansMs = [15 * minuteMs, dayMs, null] as const;

/** A busy quarter of an hour has more than a page; this many thousand calls are enough to know. */
const mostPages = 4;

/**
 * How many calls there are and when the newest was made. One request where the newest come first;
 * where the oldest do, the newest is on the first page only of a span that is short enough. Throws
 * every failure a request can have.
 */
export const newestCall = async (ask: NewestAsk): Promise<ConnectionTest> => {
  const { traits, now } = ask;
  if (traits.order === 'newest-first' || !traits.hasDateFilter) return inFirstPage(ask);
  for (const spanMs of spansMs) {
    const found = await lastOf(ask, spanMs === null ? null : now - spanMs);
    if (found !== null) return { total: null, newestAt: found };
  }
  return { total: 0, newestAt: null };
};

const inFirstPage = async (ask: NewestAsk): Promise<ConnectionTest> => {
  const answer = await page(ask, null, null);
  const isEmpty = answer.reading.sessions.length === 0 && answer.next === null;
  const isNewest = ask.traits.order === 'newest-first' || answer.next === null;
  return {
    total: answer.total ?? (isEmpty ? 0 : null),
    newestAt: isNewest ? newest(answer) : null,
  };
};

/** The newest of a span; `null` when there is none in it. */
const lastOf = async (ask: NewestAsk, from: EpochMs | null): Promise<EpochMs | null> => {
  let cursor: string | null = null;
  let found: EpochMs | null = null;
  for (let pages = 0; pages === 0 || (cursor !== null && pages < mostPages); pages += 1) {
    const answer: ListAnswer = await page(ask, from, cursor);
    found = newest(answer) ?? found;
    cursor = answer.next;
  }
  return found;
};

const page = async (
  { client, now, signal }: NewestAsk,
  from: EpochMs | null,
  cursor: string | null,
): Promise<ListAnswer> => {
  const answer = await client.listCalls({ from, to: now, cursor }, signal);
  const { sessions, unreadable } = answer.reading;
  const [problem] = unreadable;
  if (sessions.length === 0 && problem !== undefined) {
    throw new FailureError({ kind: 'wrong-shape', detail: `data.0.${problem.reason}` });
  }
  return answer;
};

const newest = ({ reading }: ListAnswer): EpochMs | null => reading.sessions.reduce(later, null);

const later = (latest: EpochMs | null, { initiatedAt }: Session): EpochMs | null =>
  initiatedAt !== null && (latest === null || initiatedAt > latest) ? initiatedAt : latest;
