import type { DetailKind } from '../../../shared/detail.ts';
import { uuidPattern } from '../../../shared/provider.ts';
import { FailureError } from '../../failure-error.ts';
import type { Http } from '../../http/http.ts';
import type { Access, CallAnswer, ListAnswer, ListAsk, ProviderClient } from '../provider.ts';
import { recordingAddress } from '../recording-address.ts';
import { readAnswer } from '../read-answer.ts';
import { wrongShape } from '../wrong-shape.ts';
import { birdAddresses } from './addresses.ts';
import { saysError, toFailure } from './errors.ts';
import { findChannel } from './find-channel.ts';
import { fetchDetail } from './fetch-detail.ts';
import { birdBaseUrl } from './base-url.ts';
import { birdPace } from './pace.ts';
import { readDetail } from './read-detail.ts';
import { readCalls, readOne, readResults } from './read-page.ts';
import { birdKey } from './request-headers.ts';

/** Speaks the calls, recordings and transcriptions of Bird's channels API. */
export const connectBird = (access: Access, http: Http): ProviderClient => {
  const addresses = birdAddresses(access.settings);
  const { headers, secrets } = birdKey(access);
  const pace = birdPace(access.settings);
  const context = { connectionId: access.connectionId, viewerId: null };

  const ask = async <T>(
    url: URL,
    about: { readonly callId: string | null; readonly hasRange: boolean },
    read: (body: string, contentType: string) => T,
    signal: AbortSignal,
  ) => {
    const answer = await http.get({ url, headers, signal, pace });
    const errorContext = { now: Date.now(), secrets, ...about };
    const found = readAnswer(answer, {
      read,
      toFailure: (refusal) => toFailure(refusal, errorContext),
      saysError,
    });
    return { body: answer.body, found };
  };

  const listCalls = async (listAsk: ListAsk, signal: AbortSignal): Promise<ListAnswer> => {
    const about = { callId: null, hasRange: true };
    const { body, found } = await ask(addresses.calls(listAsk), about, readResults, signal);
    const next = found.nextPageToken;
    if (next !== null && next === listAsk.cursor) {
      throw wrongShape('nextPageToken', 'another than was sent', 'the same');
    }
    return { body, reading: readCalls(body, found.items, context), next, total: null };
  };

  const channelOf = async (callId: string, signal: AbortSignal): Promise<string> => {
    if (addresses.channelId !== null) return addresses.channelId;
    const about = { callId: null, hasRange: false };
    const { body } = await ask(addresses.callInWorkspace(callId), about, readResults, signal);
    const channelId = findChannel(body, callId);
    if (channelId === null) throw new FailureError({ kind: 'call-not-found', callId });
    return channelId;
  };

  const getCall = async (callId: string, signal: AbortSignal): Promise<CallAnswer> => {
    refuseOther(callId);
    const url = addresses.call(await channelOf(callId, signal), callId);
    const read = (body: string, type: string) => readOne(body, context, type);
    const { body, found } = await ask(url, { callId, hasRange: false }, read, signal);
    return { body, reading: found };
  };

  const getDetail = async (kind: DetailKind, callId: string, signal: AbortSignal) => {
    refuseOther(callId);
    const about = { callId: null, hasRange: false };
    return fetchDetail(kind, callId, addresses, async (url) => {
      const { body } = await ask(url, about, readResults, signal);
      return body;
    });
  };

  /** *Get a recording* answers with the sound itself where `.mp3` stands behind the id. */
  const recordingAt: ProviderClient['recordingAt'] = async (_callId, recordingId) =>
    Promise.resolve({ url: addresses.recordingFile(recordingId), headers, isOwn: true, pace });

  /** The list names a place for the text, and no other way to it is documented. */
  const transcriptAt: ProviderClient['transcriptAt'] = async (callId, transcriptionId, signal) => {
    const { bodies } = await getDetail('transcriptions', callId, signal);
    const detail = readDetail('transcriptions', bodies);
    const transcriptions = detail.kind === 'transcriptions' ? detail.transcriptions : [];
    const base = birdBaseUrl(access.settings);
    return recordingAddress(transcriptions, transcriptionId, { base, headers, pace });
  };

  return { listCalls, getCall, getDetail, recordingAt, transcriptAt };
};

/** Bird's ids are UUIDs; anything else would only lead to another address. */
const refuseOther = (callId: string): void => {
  if (!uuidPattern.test(callId)) throw new FailureError({ kind: 'call-not-found', callId });
};
