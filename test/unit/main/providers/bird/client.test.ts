import { describe, expect, it } from 'vitest';

import { bird } from '../../../../../src/main/providers/bird/index.ts';
import type { ProviderClient } from '../../../../../src/main/providers/provider.ts';
import { birdCalls, channelId, workspaceId } from '../../../../fakes/bird-calls.ts';
import { birdSays, withResults } from '../../../../fakes/bird.ts';
import { cutSilently } from '../../../../fakes/broken-connections.ts';
import type { Fault } from '../../../../fakes/faults.ts';
import {
  exactBytes,
  htmlPage,
  replyWith,
  replyWithJson,
} from '../../../../fakes/unwelcome-replies.ts';
import { failureOf } from '../../http/failure-of.ts';
import { connected, everything, http, key, signal } from './connected.ts';
import { fixture } from './fixture.ts';

const root = `/workspaces/${workspaceId}`;

const allIds = async (client: ProviderClient): Promise<readonly string[]> => {
  const ids: string[] = [];
  let cursor: string | null = null;
  do {
    const answer = await client.listCalls({ ...everything, cursor }, signal);
    expect(answer.total).toBeNull();
    ids.push(...answer.reading.sessions.map(({ id }) => id));
    cursor = answer.next;
  } while (cursor !== null);
  return ids;
};

const failureAfter = async (fault: Fault) => {
  const { server, client } = await connected();
  server.faults.always(fault);
  return failureOf(client.listCalls(everything, signal));
};

describe('a listing', () => {
  const calls = birdCalls(2_250, Date.UTC(2026, 0, 15, 12));

  it('of a workspace gives every call of every channel once, page after page', async () => {
    const { client, server } = await connected({}, { calls });
    const ids = await allIds(client);
    expect(ids).toEqual(calls.map(({ id }) => id));
    expect(server.requests).toHaveLength(3);
  });

  it('of a channel gives its calls only', async () => {
    const { client, server } = await connected({ settings: { channelId } });
    expect(await allIds(client)).toHaveLength(200);
    expect(server.requests[0]?.path).toMatch(`${root}/channels/${channelId}/calls?limit=1000`);
  });

  it('says how many, from when to when in ISO, and the token unchanged', async () => {
    const { client, server } = await connected();
    const ask = { from: 1_760_000_000_999, to: 1_760_000_100_001, cursor: '+/&?=%3D é' };
    await failureOf(client.listCalls(ask, signal));
    const { pathname, searchParams } = new URL(server.requests[0]?.path ?? '', server.url);
    expect(pathname).toBe(`${root}/channels/calls`);
    expect([...searchParams]).toEqual([
      ['limit', '1000'],
      ['startAt', '2025-10-09T08:53:20.999Z'],
      ['endAt', '2025-10-09T08:55:00.001Z'],
      ['pageToken', '+/&?=%3D é'],
    ]);
  });

  it('gives a body back byte for byte, and the token of its next page', async () => {
    const { client, server } = await connected();
    const body = fixture('d1-bridged-legs.json');
    server.faults.next(exactBytes(Buffer.from(body)));
    const answer = await client.listCalls(everything, signal);
    expect(answer).toMatchObject({ body, next: 'WyIyMDI1LTAzLTExVDA5OjE0OjU3WiIsIjEiXQ==' });
  });

  it.each([{}, { nextPageToken: null }, { nextPageToken: '' }])('ends at %j', async (end) => {
    const { client, server } = await connected();
    server.faults.next(replyWithJson(200, { results: [], ...end }));
    expect((await client.listCalls(everything, signal)).next).toBeNull();
  });

  it('is an error when the token does not move', async () => {
    const { client, server } = await connected();
    server.faults.next(replyWithJson(200, { results: [], nextPageToken: 'again' }));
    const ask = { ...everything, cursor: 'again' };
    expect((await failureOf(client.listCalls(ask, signal))).kind).toBe('wrong-shape');
  });

  it('keeps the page when one call cannot be read', async () => {
    const { client, server } = await connected();
    server.faults.next(withResults(([, ...rest]) => [{ id: 5 }, ...rest]));
    const { reading } = await client.listCalls(everything, signal);
    expect(reading.sessions).toHaveLength(249);
    expect(reading.unreadable).toHaveLength(1);
  });
});

describe('a span of time that is refused', () => {
  it('is known as such, so that a shorter one can be asked for', async () => {
    const { client } = await connected({}, { mostDays: 7 });
    const to = Date.UTC(2026, 0, 15);
    const long = { from: to - 8 * 86_400_000, to, cursor: null };
    expect(await failureOf(client.listCalls(long, signal))).toEqual({
      kind: 'range-refused',
      status: 422,
      detail:
        'One or more fields provided in the request are malformed .startAt: Invalid time range to filter (InvalidPayload)',
    });
    const week = { ...long, from: to - 7 * 86_400_000 };
    expect((await client.listCalls(week, signal)).reading.sessions).not.toHaveLength(0);
  });

  it.each([400, 422])('may be refused in words alone, with %i', async (status) => {
    const failure = await failureAfter(birdSays(status, 'Bad', 'Invalid time range to filter'));
    expect(failure.kind).toBe('range-refused');
  });

  it('is not what another malformed field is', async () => {
    const failure = await failureAfter(replyWith(422, fixture('d4-invalid-payload.json')));
    expect(failure).toEqual({
      kind: 'bad-request',
      status: 422,
      detail:
        'One or more fields provided in the request are malformed .limit: number must be at most 1000 (InvalidPayload)',
    });
  });
});

describe('one call', () => {
  const [first, ...others] = birdCalls(30, Date.UTC(2026, 0, 15, 12));
  const inOther = others.find((call) => call['channelId'] !== channelId);
  const idOf = (call: typeof first) => String(call?.['id']);

  it('is asked for in its channel', async () => {
    const { client, server } = await connected({ settings: { channelId } });
    const { reading } = await client.getCall(idOf(first), signal);
    expect(reading.sessions[0]?.id).toBe(idOf(first));
    expect(server.requests.map(({ path }) => path)).toEqual([
      `${root}/channels/${channelId}/calls/${idOf(first)}`,
    ]);
  });

  it('of a whole workspace is first found in the log, which says its channel', async () => {
    const { client, server } = await connected();
    const { reading } = await client.getCall(idOf(inOther), signal);
    expect(reading.sessions[0]?.id).toBe(idOf(inOther));
    expect(server.requests.map(({ path }) => path)).toEqual([
      `${root}/channels/calls?limit=10&id=${idOf(inOther)}`,
      `${root}/channels/${String(inOther?.['channelId'])}/calls/${idOf(inOther)}`,
    ]);
  });

  it.each([{ channelId }, {}])('that does not exist is not found (%j)', async (settings) => {
    const { client } = await connected({ settings });
    const callId = 'c0ffee00-0000-4000-8000-ffffffffffff';
    const failure = await failureOf(client.getCall(callId, signal));
    expect(failure).toEqual({ kind: 'call-not-found', callId });
  });

  it('is not taken from a log that ignores the id', async () => {
    const { client, server } = await connected();
    server.faults.next(replyWithJson(200, { results: others }));
    expect((await failureOf(client.getCall(idOf(first), signal))).kind).toBe('call-not-found');
  });

  it.each(['', '.', '..', 'a/b', '../../recordings', 'é 🎧', '\uD800', `${idOf(first)}/x`])(
    'called %j is none of Bird’s, and nothing is sent',
    async (callId) => {
      const { client, server } = await connected({ settings: { channelId } });
      const failure = await failureOf(client.getCall(callId, signal));
      expect(failure).toEqual({ kind: 'call-not-found', callId });
      expect(server.requests).toHaveLength(0);
    },
  );
});

describe('a refusal', () => {
  it.each([
    ['401', birdSays(401, 'Unauthorized'), 'key-refused'],
    ['401 without a body', replyWith(401, ''), 'key-refused'],
    ['403', birdSays(403, 'Forbidden'), 'key-lacks-permission'],
    ['404 of a workspace', replyWith(404, fixture('d4-not-found.json')), 'account-not-found'],
    ['404 without a body', replyWith(404, ''), 'account-not-found'],
    ['404 with a web page', htmlPage(404), 'not-the-api'],
    ['429', replyWith(429, fixture('d4-too-many-requests.json')), 'rate-limited'],
    ['400', birdSays(400, 'InvalidPayload'), 'bad-request'],
    ['408', replyWith(408, ''), 'server-error'],
    ['500', birdSays(500, 'InternalError'), 'server-error'],
    ['502 with a web page', htmlPage(502), 'server-error'],
    ['a web page', htmlPage(), 'not-the-api'],
    ['no content', replyWith(200, ''), 'not-the-api'],
    ['other JSON', replyWithJson(200, { data: [] }), 'wrong-shape'],
    ['an error under 200', birdSays(200, 'Odd'), 'bad-request'],
    ['a body cut without a sign', cutSilently(500), 'cut-short'],
  ] as const)('%s', async (_, fault, kind) => {
    expect((await failureAfter(fault)).kind).toBe(kind);
  });

  it('for too many requests says when to come back, if Bird does', async () => {
    const failure = await failureAfter(replyWithJson(429, {}, { 'retry-after': '15' }));
    const waitMs = failure.kind === 'rate-limited' ? (failure.retryAt ?? 0) - Date.now() : -1;
    expect(waitMs).toBeGreaterThan(10_000);
  });

  it('meets whoever asks more often than allowed', async () => {
    const { client } = await connected({}, { requestsPerSecond: 0 });
    expect(await failureOf(client.listCalls(everything, signal))).toEqual({
      kind: 'rate-limited',
      retryAt: null,
    });
  });

  it('never quotes the key, should Bird do so', async () => {
    const failure = await failureAfter(birdSays(400, 'Bad', `The key ${key} is \u001b[31m odd.`));
    expect(failure.kind).toBe('bad-request');
    expect(JSON.stringify(failure)).not.toContain(key);
    expect(JSON.stringify(failure)).not.toMatch(/\\u00/);
  });
});

describe('a key', () => {
  const jwt = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhIn0.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';
  const headerFor = async (accessKey: string) => {
    const { client, server } = await connected({ secrets: { accessKey } });
    await failureOf(client.listCalls(everything, signal)).catch(() => undefined);
    return server.requests[0]?.headers.authorization;
  };

  it.each([
    [key, `AccessKey ${key}`],
    [` ${key}\r\n`, `AccessKey ${key}`],
    [`AccessKey ${key}`, `AccessKey ${key}`],
    [`accesskey  ${key}`, `AccessKey ${key}`],
    [`AccessKey ${jwt}`, `AccessKey ${jwt}`],
    [jwt, `Bearer ${jwt}`],
    [`Bearer ${jwt}`, `Bearer ${jwt}`],
    [`bearer ${key}`, `Bearer ${key}`],
    ['a.b', 'AccessKey a.b'],
  ])('typed as %j is sent as %j', async (typed, sent) => {
    expect(await headerFor(typed)).toBe(sent);
  });

  it('may be a token that Bird takes as a bearer’s', async () => {
    const { client } = await connected({ secrets: { accessKey: jwt } }, { jwt });
    expect((await client.listCalls(everything, signal)).reading.sessions).toHaveLength(250);
  });

  const connectWith = (accessKey: string) => () =>
    bird.connect({ connectionId: 'a', settings: { workspaceId }, secrets: { accessKey } }, http);

  it.each(['', ' \n', 'AccessKey', 'Bearer '])('that is empty (%j) is missing', (accessKey) => {
    expect(connectWith(accessKey)).toThrow('key-missing');
  });

  it.each(['a\nb', 'a\r\nx: y', 'a\0b', '“quoted”', 'a'.repeat(10_000)])(
    'that cannot be a header is refused before anything is sent (case %#)',
    (accessKey) => {
      expect(connectWith(accessKey)).toThrow('invalid-settings');
    },
  );
});
