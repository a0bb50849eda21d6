import { FailureError } from '../../failure-error.ts';
import type { Http, HttpAnswer } from '../../http/http.ts';
import type {
  Access,
  CallAnswer,
  ListAnswer,
  ListAsk,
  ProviderClient,
  ReadContext,
} from '../provider.ts';
import { cometchatBaseUrl } from './base-url.ts';
import { contentType, isWebPage, saysError, toFailure, type ErrorContext } from './errors.ts';
import { nextPage, perPage } from './next-page.ts';
import { readPage, type CometchatPage } from './read-page.ts';
import { requestHeaders } from './request-headers.ts';
import { viewerId } from './viewer.ts';

/** Speaks *List Calls* and *Get Call* of CometChat's Calls API, v3. */
export const connectCometchat = (access: Access, http: Http): ProviderClient => {
  const base = cometchatBaseUrl(access.settings);
  const headers = requestHeaders(access);
  const context = {
    connectionId: access.connectionId,
    viewerId: viewerId(access.settings),
  };

  const ask = async (url: URL, callId: string | null, signal: AbortSignal): Promise<Asked> => {
    const answer = await http.get({ url, headers, signal });
    const errorContext = { now: Date.now(), callId, secrets: Object.values(headers) };
    return { body: answer.body, page: readAnswer(answer, context, errorContext) };
  };

  const listCalls = async (listAsk: ListAsk, signal: AbortSignal): Promise<ListAnswer> => {
    const page = pageNumber(listAsk.cursor);
    const { body, page: found } = await ask(listUrl(base, listAsk, page), null, signal);
    const next = nextPage(page, found.itemCount, found.pagination);
    return {
      body,
      reading: found.reading,
      next: next === null ? null : String(next),
      total: found.pagination?.total ?? null,
    };
  };

  const getCall = async (callId: string, signal: AbortSignal): Promise<CallAnswer> => {
    const { body, page } = await ask(callUrl(base, callId), callId, signal);
    if (page.itemCount === 0) throw new FailureError({ kind: 'call-not-found', callId });
    return { body, reading: page.reading };
  };

  return { listCalls, getCall, pageCursor: (page) => (page === 1 ? null : String(page)) };
};

interface Asked {
  readonly body: string;
  readonly page: CometchatPage;
}

/** CometChat's own SDK ignores the status and looks for `error`; both are looked at here. */
const readAnswer = (
  answer: HttpAnswer,
  context: ReadContext,
  errorContext: ErrorContext,
): CometchatPage => {
  if (answer.status >= 400) throw new FailureError(toFailure(answer, errorContext));
  const type = contentType(answer.headers);
  if (isWebPage(answer)) throw new FailureError({ kind: 'not-the-api', contentType: type });
  try {
    return readPage(answer.body, context, type);
  } catch (error) {
    if (!saysError(answer.body)) throw error;
    throw new FailureError(toFailure(answer, errorContext));
  }
};

const pageNumber = (cursor: string | null): number => {
  if (cursor === null) return 1;
  if (!/^[1-9]\d{0,8}$/.test(cursor)) {
    throw new FailureError({ kind: 'internal', detail: 'A page number was expected as cursor.' });
  }
  return Number(cursor);
};

/** The bare form `initiatedAt=` has no documented meaning, hence the operators. */
const listUrl = (base: URL, { from, to }: ListAsk, page: number): URL => {
  const url = new URL(`${base.href}/calls`);
  url.searchParams.set('page', String(page));
  url.searchParams.set('perPage', String(perPage));
  if (from !== null) url.searchParams.set('initiatedAt[gte]', String(Math.floor(from / 1000)));
  url.searchParams.set('initiatedAt[lte]', String(Math.ceil(to / 1000)));
  return url;
};

/**
 * `.` and `..` would climb out of the path however they are encoded, and half a surrogate pair
 * cannot be encoded at all; no call has such an id.
 */
const callUrl = (base: URL, callId: string): URL => {
  if (callId === '' || /^\.{1,2}$/.test(callId) || callId.length > 2048 || /\p{Cs}/u.test(callId)) {
    throw new FailureError({ kind: 'call-not-found', callId });
  }
  return new URL(`${base.href}/calls/${encodeURIComponent(callId)}`);
};
