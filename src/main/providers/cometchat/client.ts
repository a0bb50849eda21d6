import type { DetailKind } from '../../../shared/detail.ts';
import { FailureError } from '../../failure-error.ts';
import type { Http, HttpRequest } from '../../http/http.ts';
import { callIdPart } from '../call-id-part.ts';
import type { Access, CallAnswer, DetailAnswer, ListAsk, ProviderClient } from '../provider.ts';
import { readAnswer } from '../read-answer.ts';
import { cometchatBaseUrl } from './base-url.ts';
import { saysError, toFailure } from './errors.ts';
import { nextPage, perPage } from './next-page.ts';
import { readTranscriptionPage, readTranscriptions } from './read-detail.ts';
import { readPage } from './read-page.ts';
import { noCredentials, recordingAddress } from '../recording-address.ts';
import { requestHeaders } from './request-headers.ts';
import { allTranscriptions } from './transcription-pages.ts';
import { viewerId } from './viewer.ts';

/** Speaks *List Calls*, *Get Call* and *Get Call Transcriptions* of CometChat's Calls API, v3. */
export const connectCometchat = (access: Access, http: Http): ProviderClient => {
  const base = cometchatBaseUrl(access.settings);
  const headers = requestHeaders(access);
  const context = {
    connectionId: access.connectionId,
    viewerId: viewerId(access.settings),
  };

  const askFor = async <T>(
    url: URL,
    callId: string | null,
    read: (body: string, contentType: string) => T,
    { signal, onBody }: Request,
  ): Promise<Asked<T>> => {
    const answer = await http.get({ url, headers, signal, onBody });
    const errorContext = { now: Date.now(), callId, secrets: Object.values(headers) };
    const page = readAnswer(answer, {
      read,
      toFailure: (refusal) => toFailure(refusal, errorContext),
      saysError,
    });
    return { body: answer.body, page };
  };

  const ask = (url: URL, callId: string | null, request: Request) =>
    askFor(url, callId, (body, contentType) => readPage(body, context, contentType), request);

  const listCalls: ProviderClient['listCalls'] = async (listAsk, signal, onBody) => {
    const page = pageNumber(listAsk.cursor);
    const url = listUrl(base, listAsk, page);
    const { body, page: found } = await ask(url, null, { signal, onBody });
    const next = nextPage(page, found.itemCount, found.pagination);
    return {
      body,
      reading: found.reading,
      next: next === null ? null : String(next),
      total: found.pagination?.total ?? null,
    };
  };

  const getCall = async (callId: string, signal: AbortSignal): Promise<CallAnswer> => {
    const { body, page } = await ask(callUrl(base, callId), callId, { signal });
    if (page.itemCount === 0) throw new FailureError({ kind: 'call-not-found', callId });
    return { body, reading: page.reading };
  };

  const getDetail = async (
    _kind: DetailKind,
    callId: string,
    signal: AbortSignal,
  ): Promise<DetailAnswer> => {
    const url = transcriptionsUrl(base, callId);
    return {
      bodies: await allTranscriptions(async (number) => {
        url.searchParams.set('page', String(number));
        return askFor(url, callId, readTranscriptionPage, { signal });
      }),
    };
  };

  /** The link is a plain one, without a key, and is in the call itself. */
  const recordingAt: ProviderClient['recordingAt'] = async (callId, recordingId, signal) => {
    const { reading } = await getCall(callId, signal);
    const recordings = reading.sessions.flatMap((session) => session.recordings);
    return recordingAddress(recordings, recordingId, { base, headers: noCredentials });
  };

  const transcriptAt: ProviderClient['transcriptAt'] = async (callId, transcriptionId, signal) => {
    const { bodies } = await getDetail('transcriptions', callId, signal);
    const { transcriptions } = readTranscriptions(bodies);
    return recordingAddress(transcriptions, transcriptionId, { base, headers: noCredentials });
  };

  return {
    listCalls,
    getCall,
    getDetail,
    recordingAt,
    transcriptAt,
    pageCursor: (page) => (page === 1 ? null : String(page)),
  };
};

type Request = Pick<HttpRequest, 'signal' | 'onBody'>;

interface Asked<T> {
  readonly body: string;
  readonly page: T;
}

const pageNumber = (cursor: string | null): number => {
  if (cursor === null) return 1;
  if (!/^[1-9]\d{0,8}$/.test(cursor)) {
    throw new FailureError({ kind: 'internal', detail: 'A page number was expected as cursor.' });
  }
  return Number(cursor);
};

/**
 * The bare form `initiatedAt=` has no documented meaning, hence the operators. Rounded outwards: whether
 * fractions of a second are cut before they are compared is not known, and a call that is listed twice
 * is one call.
 */
const listUrl = (base: URL, { from, to }: ListAsk, page: number): URL => {
  const url = new URL(`${base.href}/calls`);
  url.searchParams.set('page', String(page));
  url.searchParams.set('perPage', String(perPage));
  if (from !== null) url.searchParams.set('initiatedAt[gte]', String(Math.floor(from / 1000)));
  url.searchParams.set('initiatedAt[lte]', String(Math.ceil(to / 1000)));
  return url;
};

const transcriptionsUrl = (base: URL, callId: string): URL =>
  new URL(`${callUrl(base, callId).href}/transcriptions?page=1&perPage=${perPage}`);

const callUrl = (base: URL, callId: string): URL =>
  new URL(`${base.href}/calls/${callIdPart(callId)}`);
