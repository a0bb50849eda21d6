import { arraySource } from '../array-source.ts';
import { generateCalls } from '../../../src/main/samples/generate-calls.ts';
import { apiError, rateLimited, startFakeCometChat } from '../cometchat.ts';
import type { ProviderContract } from './provider-contract.ts';

/** Every recorded stretch has a transcription; the newest call is recorded. */
const callsOf = (count: number) => {
  const calls = generateCalls({ seed: 1, count, until: Date.UTC(2026, 0, 15, 12) });
  const recording = {
    rid: 'rec-1',
    recording_url: 'https://recordings.example.invalid/rec-1.mp4',
    startTime: 1_760_000_020,
    endTime: 1_760_000_060,
    duration: 40 / 60,
  };
  return Array.from({ length: count }, (_, n) =>
    n === 0 ? { ...calls.at(n), recordings: [recording] } : calls.at(n),
  );
};

export const cometchatContract: ProviderContract = {
  NOT_SUPPORTED: [
    'events of one call',
    // They are in the call itself.
    'recordings of one call',
  ],
  start: async (count) => {
    const calls = callsOf(count);
    const fake = await startFakeCometChat({ source: arraySource(calls) });
    return {
      ...fake,
      settings: { appId: 'app12345', region: 'us', baseUrl: fake.baseUrl },
      secrets: { apiKey: fake.apiKey },
      ids: calls.map(({ sessionId }) => sessionId),
    };
  },
  call: ({ id, status = 'ended', from = 'zoe-91' }) => ({
    sessionId: id,
    status,
    initiator: from,
    initiatedAt: 1_760_000_000,
    startedAt: 1_760_000_010,
    endedAt: 1_760_000_070,
  }),
  listBody: (items) => JSON.stringify({ data: items, meta: { pagination: {} } }, null, 3),
  errors: [
    {
      title: 'a wrong key',
      asked: 'list',
      fault: apiError(404, 'AUTH_ERR_APIKEY_NOT_FOUND'),
      failure: 'key-refused',
    },
    {
      title: 'a key without the scope',
      asked: 'list',
      fault: apiError(403, 'AUTH_ERR_NO_ACCESS'),
      failure: 'key-lacks-permission',
    },
    {
      title: 'an unknown app',
      asked: 'list',
      fault: apiError(400, 'AUTH_ERR_INVALID_APPID'),
      failure: 'account-not-found',
    },
    {
      title: 'an unknown call',
      asked: 'call',
      fault: apiError(404, 'ERR_CALL_SESSION_NOT_FOUND'),
      failure: 'call-not-found',
    },
    {
      title: 'a bad request',
      asked: 'list',
      fault: apiError(400, 'ERR_BAD_REQUEST'),
      failure: 'bad-request',
    },
    { title: 'a defect', asked: 'list', fault: apiError(500, 'ERR_DOWN'), failure: 'server-error' },
  ],
  rateLimited: (resetAt) =>
    rateLimited(
      resetAt === null ? {} : { 'x-rate-limit-reset': String(Math.ceil(resetAt / 1_000)) },
    ),
};
