import { describe, expect, it, onTestFinished } from 'vitest';

import { createHttp } from '../../../../../src/main/http/create-http.ts';
import { cometchat } from '../../../../../src/main/providers/cometchat/index.ts';
import type { Access, ListAsk } from '../../../../../src/main/providers/provider.ts';
import {
  apiError,
  rateLimited,
  startFakeCometChat,
  withItems,
  withPagination,
} from '../../../../fakes/cometchat.ts';
import { cutSilently } from '../../../../fakes/broken-connections.ts';
import { truncatedGzip } from '../../../../fakes/hostile-bodies.ts';
import type { Fault } from '../../../../fakes/faults.ts';
import {
  exactBytes,
  htmlPage,
  replyWith,
  replyWithJson,
} from '../../../../fakes/unwelcome-replies.ts';
import { failureOf } from '../../http/failure-of.ts';
import { fixture } from './fixture.ts';

const key = 'KEY-CANARY-7';
const signal = new AbortController().signal;
const http = createHttp({ fetch, isOnline: () => true });
const everything: ListAsk = { from: null, to: Date.UTC(2026, 1, 1), cursor: null };

const connected = async (change: Partial<Access> = {}) => {
  const server = await startFakeCometChat({ apiKey: key });
  onTestFinished(() => server.close());
  const settings = { baseUrl: server.baseUrl, ...change.settings };
  const secrets = { apiKey: key };
  const access: Access = { connectionId: 'acme', secrets, ...change, settings };
  return { server, client: cometchat.connect(access, http) };
};

/** The failure of a listing that meets this fault. */
const failureAfter = async (fault: Fault) => {
  const { server, client } = await connected();
  server.faults.always(fault);
  return failureOf(client.listCalls(everything, signal));
};

describe('List Calls', () => {
  it('gives every call once, page after page, and the total', async () => {
    const { client, server } = await connected();
    const ids: string[] = [];
    let cursor: string | null = null;
    do {
      const answer = await client.listCalls({ ...everything, cursor }, signal);
      ids.push(...answer.reading.sessions.map(({ id }) => id));
      expect(answer.total).toBe(250);
      cursor = answer.next;
    } while (cursor !== null);
    expect(new Set(ids).size).toBe(250);
    expect(ids).toHaveLength(250);
    expect(server.requests).toHaveLength(3);
  });

  it('asks in whole seconds with encoded brackets, the end rounded up', async () => {
    const { client, server } = await connected();
    const ask = { from: 1_760_000_000_999, to: 1_760_000_100_001, cursor: '2' };
    await client.listCalls(ask, signal);
    expect(server.requests[0]?.path).toBe(
      '/v3/calls?page=2&perPage=100&initiatedAt%5Bgte%5D=1760000000&initiatedAt%5Blte%5D=1760000101',
    );
  });

  it('sends the key as apikey and, if there is one, the viewer as onBehalfOf', async () => {
    const { client, server } = await connected({ settings: { onBehalfOf: ' zoe-91 ' } });
    await client.listCalls(everything, signal);
    expect(server.requests[0]?.headers).toMatchObject({ apikey: key, onbehalfof: 'zoe-91' });
    expect(server.requests[0]?.headerNames).toContain('apikey');
  });

  it('sends no onBehalfOf unless one was named', async () => {
    const { client, server } = await connected({ settings: { onBehalfOf: ' ' } });
    await client.listCalls(everything, signal);
    expect(server.requests[0]?.headers).not.toHaveProperty('onbehalfof');
  });

  it('gives the documented body back byte for byte, with its two calls', async () => {
    const { client, server } = await connected();
    const body = fixture('list-calls.json');
    server.faults.next(exactBytes(Buffer.from(body)));
    const answer = await client.listCalls(everything, signal);
    expect(answer).toMatchObject({ body, next: null, total: 2 });
    expect(answer.reading.sessions).toHaveLength(2);
  });

  it.each([
    ['missing', () => undefined],
    ['0', (said: object) => ({ ...said, total_pages: 0 })],
    ['text', (said: object) => ({ ...said, total_pages: '3' })],
    ['no more than the next page', (said: object) => ({ ...said, total_pages: 2 })],
  ])('goes on to the second page when total_pages is %s', async (_, change) => {
    const { client, server } = await connected();
    server.faults.next(withPagination(change));
    expect((await client.listCalls(everything, signal)).next).toBe('2');
  });

  it('ends at an empty page', async () => {
    const { client, server } = await connected();
    server.faults.next(withItems(() => []));
    expect((await client.listCalls(everything, signal)).next).toBeNull();
  });

  it('keeps the page when one call cannot be read', async () => {
    const { client, server } = await connected();
    server.faults.next(withItems(([, ...rest]) => [{ sessionId: 5 }, ...rest]));
    const { reading } = await client.listCalls(everything, signal);
    expect(reading.sessions).toHaveLength(99);
    expect(reading.unreadable).toHaveLength(1);
  });
});

describe('Get Call', () => {
  it('finds a listed call', async () => {
    const { client } = await connected();
    const listed = (await client.listCalls(everything, signal)).reading.sessions[0];
    const { reading } = await client.getCall(listed?.id ?? '', signal);
    expect(reading.sessions[0]?.id).toBe(listed?.id);
  });

  it('does not find another', async () => {
    const { client } = await connected();
    const failure = await failureOf(client.getCall('v1.us.none', signal));
    expect(failure).toEqual({ kind: 'call-not-found', callId: 'v1.us.none' });
  });

  it('takes an empty list for not found', async () => {
    const { client, server } = await connected();
    server.faults.next(replyWithJson(200, { data: [] }));
    expect((await failureOf(client.getCall('x', signal))).kind).toBe('call-not-found');
  });

  it.each(['a/b', 'a?b', 'a#b', 'a%2fb', '../x', 'é 🎧', '\n'])(
    'asks for %j as one part of the path',
    async (id) => {
      const { client, server } = await connected();
      await failureOf(client.getCall(id, signal));
      expect(server.requests[0]?.path).toBe(`/v3/calls/${encodeURIComponent(id)}`);
    },
  );

  it.each(['', '.', '..', '\uD800', 'a'.repeat(3_000)])(
    'does not ask for %j, which would be another address',
    async (callId) => {
      const { client, server } = await connected();
      const failure = await failureOf(client.getCall(callId, signal));
      expect(failure).toEqual({ kind: 'call-not-found', callId });
      expect(server.requests).toHaveLength(0);
    },
  );
});

describe('a refusal', () => {
  it.each([401, 404, 400, 200, 500])('of the key is known by its code under %i', async (status) => {
    const failure = await failureAfter(apiError(status, 'AUTH_ERR_APIKEY_NOT_FOUND'));
    expect(failure).toEqual({ kind: 'key-refused', code: 'AUTH_ERR_APIKEY_NOT_FOUND' });
  });

  it.each([
    ['an empty key', apiError(400, 'AUTH_ERR_EMPTY_APIKEY'), 'key-refused'],
    ['401 without a code', replyWithJson(401, {}), 'key-refused'],
    ['a key without the scope', apiError(400, 'AUTH_ERR_NO_ACCESS'), 'key-lacks-permission'],
    ['403 without a code', replyWithJson(403, {}), 'key-lacks-permission'],
    ['an unknown app', apiError(400, 'AUTH_ERR_INVALID_APPID'), 'account-not-found'],
    ['404 without a code', replyWithJson(404, {}), 'account-not-found'],
    ['404 with no body', replyWith(404, ''), 'account-not-found'],
    ['404 with another code', apiError(404, 'ERR_UID_NOT_FOUND'), 'bad-request'],
    ['a bad request', apiError(400, 'ERR_BAD_REQUEST'), 'bad-request'],
    ['500', apiError(500, 'ERR_INTERNAL'), 'server-error'],
    ['502 with a web page', htmlPage(502), 'server-error'],
    ['408', replyWith(408, ''), 'server-error'],
    ['a web page', htmlPage(), 'not-the-api'],
    ['a web page under 404', htmlPage(404), 'not-the-api'],
    ['a web page called JSON', replyWith(200, '<html></html>'), 'not-the-api'],
    ['no content', replyWith(200, ''), 'not-the-api'],
    ['plain text', replyWith(200, 'OK', { 'content-type': 'text/plain' }), 'not-the-api'],
    ['other JSON', replyWithJson(200, { items: [] }), 'wrong-shape'],
    ['a body cut without a sign', cutSilently(500), 'cut-short'],
    ['a gzip without its end', truncatedGzip(), 'cut-short'],
  ] as const)('%s', async (_, fault, kind) => {
    expect((await failureAfter(fault)).kind).toBe(kind);
  });

  it('names the content type that was not JSON', async () => {
    expect(await failureAfter(htmlPage())).toEqual({
      kind: 'not-the-api',
      contentType: 'text/html',
    });
  });

  it('for too many requests says when to come back', async () => {
    const before = Date.now();
    const failure = await failureAfter(rateLimited({ 'retry-after': '15' }));
    const waitMs = failure.kind === 'rate-limited' ? (failure.retryAt ?? 0) - before : -1;
    expect(waitMs).toBeGreaterThanOrEqual(15_000);
    expect(waitMs).toBeLessThan(20_000);
    expect(await failureAfter(rateLimited())).toEqual({ kind: 'rate-limited', retryAt: null });
  });

  it('never quotes the key, though the provider does', async () => {
    const fault = apiError(400, 'ERR_BAD_REQUEST', `The key ${key}\u0000 is\u001b[31m odd.`);
    const failure = await failureAfter(fault);
    expect(failure).toMatchObject({ kind: 'bad-request', status: 400 });
    expect(JSON.stringify(failure)).not.toContain(key);
    expect(JSON.stringify(failure)).not.toMatch(/\\u00/);
  });
});

describe('a key', () => {
  const connectWith = (apiKey: string) => () =>
    cometchat.connect(
      { connectionId: 'a', settings: { appId: 'abcd', region: 'us' }, secrets: { apiKey } },
      http,
    );

  it.each(['a\nb', 'a\r\nx: y', 'a\0b', 'a\tb', '“quoted”', 'a'.repeat(10_000)])(
    'that cannot be a header is refused before anything is sent (case %#)',
    (apiKey) => {
      expect(connectWith(apiKey)).toThrow('invalid-settings');
    },
  );

  it.each(['', '  \n'])('that is empty (%j) is missing', (apiKey) => {
    expect(connectWith(apiKey)).toThrow('key-missing');
  });

  it('may have spaces and line breaks at its ends', async () => {
    const { client } = await connected({ secrets: { apiKey: ` \t${key}\r\n` } });
    expect((await client.listCalls(everything, signal)).reading.sessions).toHaveLength(100);
  });
});
