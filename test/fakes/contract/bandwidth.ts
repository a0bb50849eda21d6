import { bandwidthCall, bandwidthCalls } from '../bandwidth-calls.ts';
import { bandwidthError, bandwidthRateLimited, startFakeBandwidth } from '../bandwidth.ts';
import { fixtureText } from '../fixture-text.ts';
import { replyWith } from '../unwelcome-replies.ts';
import type { ProviderContract } from './provider-contract.ts';

export const bandwidthContract: ProviderContract = {
  NOT_SUPPORTED: ['a date filter', 'a total'],
  start: async (count) => {
    const calls = bandwidthCalls(count);
    const fake = await startFakeBandwidth({ calls, largestPage: 100 });
    return {
      ...fake,
      settings: { userId: fake.userId, baseUrl: fake.baseUrl },
      secrets: { token: fake.token, secret: fake.secret },
      ids: calls.map(({ id }) => id),
    };
  },
  call: ({ id, status = 'completed', from = '+19195550100' }) =>
    bandwidthCall(0, { id, state: status, from }),
  listBody: (items) => JSON.stringify(items, null, 3),
  errors: [
    {
      title: 'wrong credentials',
      asked: 'list',
      fault: bandwidthError(401, 'authentication', 'invalid-credentials'),
      failure: 'key-refused',
    },
    {
      title: 'a missing permission, under 401',
      asked: 'list',
      fault: replyWith(401, fixtureText('bandwidth', 'b5-user-access-denied.json')),
      failure: 'key-lacks-permission',
    },
    {
      title: 'an unknown user',
      asked: 'list',
      fault: bandwidthError(404, 'not-found', 'user-not-found'),
      failure: 'account-not-found',
    },
    {
      title: 'an unknown call',
      asked: 'call',
      fault: replyWith(404, fixtureText('bandwidth', 'b5-call-not-found.json')),
      failure: 'call-not-found',
    },
    {
      title: 'an unknown call, under 403',
      asked: 'call',
      fault: bandwidthError(403, 'forbidden', 'call-id-not-found'),
      failure: 'call-not-found',
    },
    {
      title: 'a bad request',
      asked: 'list',
      fault: bandwidthError(400, 'bad-request', 'invalid-parameter'),
      failure: 'bad-request',
    },
    {
      title: 'a call that is unavailable',
      asked: 'call',
      fault: bandwidthError(503, 'unavailable', 'call-unavailable'),
      failure: 'server-error',
    },
  ],
  rateLimited: (resetAt) =>
    bandwidthRateLimited(resetAt === null ? {} : { 'x-ratelimit-reset': String(resetAt) }),
};
