import { providerForms } from '../../../shared/provider.ts';
import { FailureError } from '../../failure-error.ts';
import type { Http } from '../../http/http.ts';
import { askAllLinked, askLinked, type LinkedApi } from '../ask-linked.ts';
import { basicAuth } from '../basic-auth.ts';
import { callIdPart } from '../call-id-part.ts';
import { isAllBefore, isEmpty } from '../page-bounds.ts';
import { checkedLink } from '../next-link.ts';
import { pathSetting } from '../path-setting.ts';
import type { Access, ProviderClient } from '../provider.ts';
import { bandwidthBaseUrl } from './base-url.ts';
import { saysError, toFailure } from './errors.ts';
import { recordingAddress } from '../recording-address.ts';
import { readDetail } from './read-detail.ts';
import { readPage } from './read-page.ts';
import { traits } from './traits.ts';

/** The largest that is allowed, since there is one request a second. */
const pageSize = 1_000;

/** Speaks Bandwidth's Catapult API, v1: the calls of a user, one call, and what belongs to it. */
export const connectBandwidth = (access: Access, http: Http): ProviderClient => {
  const base = bandwidthBaseUrl(access.settings);
  const userId = pathSetting(providerForms.bandwidth, 'userId', access.settings);
  const calls = `${base.href}/users/${userId}/calls`;
  const context = { connectionId: access.connectionId, viewerId: null };
  const pace = { key: `${base.origin} ${userId}`, intervalMs: traits.minIntervalMs };
  const api: LinkedApi = {
    http,
    auth: credentials(access),
    pace,
    toFailure,
    saysError,
  };
  const read = (body: string, contentType: string) => readPage(body, context, contentType);

  const listCalls: ProviderClient['listCalls'] = async ({ from, cursor }, signal) => {
    const url = cursor === null ? firstPage(calls) : checkedLink(cursor, base);
    const page = await askLinked(api, { url, callId: null, read, signal });
    const { body, value: reading, next } = page;
    const isEnd = isEmpty(reading) || (from !== null && isAllBefore(reading, from));
    return { body, reading, next: isEnd ? null : (next?.href ?? null), total: null };
  };

  const getCall: ProviderClient['getCall'] = async (callId, signal) => {
    const url = new URL(`${calls}/${callIdPart(callId)}`);
    const { body, value: reading } = await askLinked(api, { url, callId, read, signal });
    if (isEmpty(reading)) throw new FailureError({ kind: 'call-not-found', callId });
    return { body, reading };
  };

  const getDetail: NonNullable<ProviderClient['getDetail']> = (kind, callId, signal) =>
    askAllLinked(api, {
      url: new URL(`${calls}/${callIdPart(callId)}/${kind}`),
      callId,
      read: (body, contentType) => readDetail(kind, [body], contentType),
      signal,
    });

  /** Its media is behind the same credentials. */
  const recordingAt: ProviderClient['recordingAt'] = async (callId, recordingId, signal) => {
    const { bodies } = await getDetail('recordings', callId, signal);
    const detail = readDetail('recordings', bodies);
    const recordings = detail.kind === 'recordings' ? detail.recordings : [];
    const { headers } = api.auth;
    return recordingAddress(recordings, recordingId, { base, headers, pace });
  };

  const transcriptAt: ProviderClient['transcriptAt'] = async (callId, transcriptionId, signal) => {
    const { bodies } = await getDetail('transcriptions', callId, signal);
    const detail = readDetail('transcriptions', bodies);
    const transcriptions = detail.kind === 'transcriptions' ? detail.transcriptions : [];
    const { headers } = api.auth;
    return recordingAddress(transcriptions, transcriptionId, { base, headers, pace });
  };

  return { listCalls, getCall, getDetail, recordingAt, transcriptAt };
};

const credentials = ({ secrets }: Access) =>
  basicAuth(
    { field: 'token', value: secrets['token'] },
    { field: 'secret', value: secrets['secret'] },
  );

/** The order is the documented default; said all the same, for the early end relies on it. */
const firstPage = (calls: string): URL => new URL(`${calls}?size=${pageSize}&sortOrder=desc`);
