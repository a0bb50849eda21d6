import {
  birdCall,
  birdCalls,
  channelId,
  recordingOf,
  transcriptionOf,
  workspaceId,
} from '../bird-calls.ts';
import { birdSays, startFakeBird } from '../bird.ts';
import { fixtureText } from '../fixture-text.ts';
import { replyWith } from '../unwelcome-replies.ts';
import type { ProviderContract } from './provider-contract.ts';

const until = Date.UTC(2026, 0, 15, 12);

export const birdContract: ProviderContract = {
  NOT_SUPPORTED: ['a total', 'events of one call'],
  callIdPattern: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  unknownCallId: 'c0ffee00-0000-4000-8000-ffffffffffff',
  hasFilteredDetails: true,
  start: async (count) => {
    const calls = birdCalls(count, until).map((call) => ({ ...call, channelId }));
    const ids = calls.map((call) => String((call as { id?: unknown }).id));
    const fake = await startFakeBird({
      calls,
      largestPage: 100,
      recordings: ids.slice(0, 1).map((id) => recordingOf(id, 'rec-1')),
      transcriptions: [transcriptionOf('rec-1', 'tr-1')],
    });
    return {
      ...fake,
      settings: { workspaceId, channelId, baseUrl: fake.baseUrl },
      secrets: { accessKey: fake.accessKey },
      ids,
    };
  },
  call: ({ id, status = 'completed', from = '31970055501' }) =>
    birdCall(1, until, { id, status, from }),
  listBody: (items) => JSON.stringify({ results: items }, null, 3),
  errors: [
    {
      title: 'a wrong key',
      asked: 'list',
      fault: birdSays(401, 'Unauthorized'),
      failure: 'key-refused',
    },
    {
      title: 'a missing role',
      asked: 'list',
      fault: birdSays(403, 'Forbidden'),
      failure: 'key-lacks-permission',
    },
    {
      title: 'an unknown workspace',
      asked: 'list',
      fault: replyWith(404, fixtureText('bird', 'd4-not-found.json')),
      failure: 'account-not-found',
    },
    {
      title: 'an unknown call',
      asked: 'call',
      fault: replyWith(404, fixtureText('bird', 'd4-not-found.json')),
      failure: 'call-not-found',
    },
    {
      title: 'a bad request',
      asked: 'list',
      fault: replyWith(422, fixtureText('bird', 'd4-invalid-payload.json')),
      failure: 'bad-request',
    },
    {
      title: 'a span of time that is too long',
      asked: 'list',
      fault: birdSays(422, 'InvalidPayload', 'Invalid time range to filter'),
      failure: 'range-refused',
    },
    {
      title: 'a defect',
      asked: 'list',
      fault: birdSays(500, 'InternalError'),
      failure: 'server-error',
    },
  ],
  rateLimited: (resetAt) =>
    replyWith(
      429,
      fixtureText('bird', 'd4-too-many-requests.json'),
      resetAt === null ? {} : { 'retry-after': String(Math.ceil((resetAt - Date.now()) / 1_000)) },
    ),
};
