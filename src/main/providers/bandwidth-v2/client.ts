import { providerForms } from '../../../shared/provider.ts';
import { FailureError } from '../../failure-error.ts';
import type { Http } from '../../http/http.ts';
import { askAllLinked, askLinked, type LinkedApi } from '../ask-linked.ts';
import { basicAuth } from '../basic-auth.ts';
import { callIdPart } from '../call-id-part.ts';
import { checkedLink } from '../next-link.ts';
import { isEmpty } from '../page-bounds.ts';
import { pathSetting } from '../path-setting.ts';
import type { Access, ListAsk, ProviderClient } from '../provider.ts';
import { bandwidthV2BaseUrl } from './base-url.ts';
import { saysError, toFailure } from './errors.ts';
import { recordingAddress } from '../recording-address.ts';
import { readRecordings } from './read-detail.ts';
import { readPage } from './read-page.ts';

/** Up to 10,000 are allowed; a page that breaks off is asked for again whole, so not that many. */
const pageSize = 1_000;

/** Speaks Bandwidth's Voice API, v2: *Get Calls*, *Get Call State*, *List Call Recordings*. */
export const connectBandwidthV2 = (access: Access, http: Http): ProviderClient => {
  const base = bandwidthV2BaseUrl(access.settings);
  const accountId = pathSetting(providerForms['bandwidth-v2'], 'accountId', access.settings);
  const calls = `${base.href}/accounts/${accountId}/calls`;
  const context = { connectionId: access.connectionId, viewerId: null };
  const api: LinkedApi = { http, auth: credentials(access), toFailure, saysError };
  const read = (body: string, contentType: string) => readPage(body, context, contentType);

  const listCalls: ProviderClient['listCalls'] = async (ask, signal) => {
    const url = ask.cursor === null ? firstPage(calls, ask) : checkedLink(ask.cursor, base);
    const page = await askLinked(api, { url, callId: null, read, signal });
    const { body, value: reading, next } = page;
    return { body, reading, next: isEmpty(reading) ? null : (next?.href ?? null), total: null };
  };

  const getCall: ProviderClient['getCall'] = async (callId, signal) => {
    const url = new URL(`${calls}/${callIdPart(callId)}`);
    const { body, value: reading } = await askLinked(api, { url, callId, read, signal });
    if (isEmpty(reading)) throw new FailureError({ kind: 'call-not-found', callId });
    return { body, reading };
  };

  const getDetail: NonNullable<ProviderClient['getDetail']> = (_kind, callId, signal) =>
    askAllLinked(api, {
      url: new URL(`${calls}/${callIdPart(callId)}/recordings`),
      callId,
      read: (body, contentType) => readRecordings([body], contentType),
      signal,
    });

  const recordingAt: ProviderClient['recordingAt'] = async (callId, recordingId, signal) => {
    const { bodies } = await getDetail('recordings', callId, signal);
    const { recordings } = readRecordings(bodies);
    return recordingAddress(recordings, recordingId, { base, headers: api.auth.headers });
  };

  return { listCalls, getCall, getDetail, recordingAt };
};

const credentials = ({ settings, secrets }: Access) =>
  basicAuth(
    { field: 'username', value: settings['username'] },
    { field: 'password', value: secrets['password'] },
  );

/** Both bounds are inclusive. */
const firstPage = (calls: string, { from, to }: ListAsk): URL => {
  const url = new URL(calls);
  if (from !== null) url.searchParams.set('minStartTime', new Date(from).toISOString());
  url.searchParams.set('maxStartTime', new Date(to).toISOString());
  url.searchParams.set('pageSize', String(pageSize));
  return url;
};
