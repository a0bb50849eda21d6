import {
  bandwidthV2Call,
  bandwidthV2Calls,
  bandwidthV2Error,
  startFakeBandwidthV2,
} from '../bandwidth-v2.ts';
import type { ProviderContract } from './provider-contract.ts';

export const bandwidthV2Contract: ProviderContract = {
  NOT_SUPPORTED: [
    'a total',
    'newest calls first',
    'calls kept for good',
    'events of one call',
    'transcriptions of one call',
  ],
  start: async (count) => {
    const calls = bandwidthV2Calls(count);
    const fake = await startFakeBandwidthV2({ calls, largestPage: 100 });
    return {
      ...fake,
      settings: { accountId: fake.accountId, username: fake.username, baseUrl: fake.baseUrl },
      secrets: { password: fake.password },
      ids: calls.map(({ callId }) => callId),
    };
  },
  call: ({ id, status = 'disconnected', from = '+19195550100' }) =>
    bandwidthV2Call(0, { callId: id, state: status, from }),
  listBody: (items) => JSON.stringify(items, null, 3),
  errors: [
    {
      title: 'wrong credentials',
      asked: 'list',
      fault: bandwidthV2Error(401, 'unauthorized.json'),
      failure: 'key-refused',
    },
    {
      title: 'a missing permission',
      asked: 'list',
      fault: bandwidthV2Error(403, 'forbidden.json'),
      failure: 'key-lacks-permission',
    },
    {
      title: 'an unknown account',
      asked: 'list',
      fault: bandwidthV2Error(404, 'not-found.json'),
      failure: 'account-not-found',
    },
    {
      title: 'an unknown or forgotten call',
      asked: 'call',
      fault: bandwidthV2Error(404, 'not-found.json'),
      failure: 'call-not-found',
    },
    {
      title: 'a bad request',
      asked: 'list',
      fault: bandwidthV2Error(400, 'not-found.json'),
      failure: 'bad-request',
    },
    {
      title: 'a defect',
      asked: 'list',
      fault: bandwidthV2Error(500, 'not-found.json'),
      failure: 'server-error',
    },
  ],
  rateLimited: (resetAt) =>
    bandwidthV2Error(
      429,
      'too-many-requests.json',
      resetAt === null ? {} : { 'retry-after': String(Math.ceil((resetAt - Date.now()) / 1_000)) },
    ),
};
