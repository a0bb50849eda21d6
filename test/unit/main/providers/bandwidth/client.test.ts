import { describe, expect, it, onTestFinished } from 'vitest';

import { createHttp } from '../../../../../src/main/http/create-http.ts';
import { withRetry } from '../../../../../src/main/http/retry.ts';
import { bandwidth } from '../../../../../src/main/providers/bandwidth/index.ts';
import type { ListAsk } from '../../../../../src/main/providers/provider.ts';
import { startLoopbackServer } from '../../../../../src/main/samples/loopback-server.ts';
import { bandwidthCall, bandwidthCalls } from '../../../../fakes/bandwidth-calls.ts';
import {
  bandwidthError,
  bandwidthRateLimited,
  startFakeBandwidth,
  withLinkHeader,
  type FakeBandwidthOptions,
} from '../../../../fakes/bandwidth.ts';
import { replyWith, replyWithJson } from '../../../../fakes/unwelcome-replies.ts';
import { failureOf } from '../../http/failure-of.ts';

const signal = new AbortController().signal;
const everything: ListAsk = { from: null, to: Date.UTC(2026, 1, 1), cursor: null };
const unpaced = createHttp({
  fetch,
  isOnline: () => true,
  pacer: { turn: () => Promise.resolve() },
});

const connected = async (options: FakeBandwidthOptions = {}, http = unpaced) => {
  const server = await startFakeBandwidth(options);
  onTestFinished(server.close);
  const { baseUrl, userId, token, secret } = server;
  const settings = { baseUrl, userId };
  const access = { connectionId: 'acme', settings, secrets: { token, secret } };
  return { server, client: bandwidth.connect(access, http) };
};

describe('the calls of a user', () => {
  it('are asked for a thousand at a time, with token and secret as HTTP Basic', async () => {
    const { client, server } = await connected();
    await client.listCalls(everything, signal);
    expect(server.requests[0]?.path).toBe('/v1/users/u-demo/calls?size=1000&sortOrder=desc');
    expect(server.requests[0]?.headers.authorization).toBe(`Basic ${btoa('t-test:test-secret')}`);
  });

  it('go on where the link says, word for word', async () => {
    const { client, server } = await connected();
    const link = `${server.baseUrl}/users/u-demo/calls?after=a,b;c%2C&size=1000`;
    server.faults.next(withLinkHeader(`<${server.baseUrl}/x>; rel='first',<${link}>; rel='next'`));
    const { next } = await client.listCalls(everything, signal);
    expect(next).toBe(link);
    await client.listCalls({ ...everything, cursor: next }, signal);
    expect(server.requests[1]?.path).toBe('/v1/users/u-demo/calls?after=a,b;c%2C&size=1000');
  });

  it.each([
    ['a link on the page', (link: string) => ({ link, cursor: null })],
    ['a link kept from before', (link: string) => ({ link: null, cursor: link })],
  ])('send no credentials to another server: %s', async (_, to) => {
    const elsewhere = await startLoopbackServer(() => ({ status: 200, headers: {}, body: '[]' }));
    onTestFinished(elsewhere.close);
    const { client, server } = await connected();
    const { link, cursor } = to(`${elsewhere.url}/v1/users/u-demo/calls`);
    server.faults.next(withLinkHeader(link === null ? null : `<${link}>; rel="next"`));
    const failure = await failureOf(client.listCalls({ ...everything, cursor }, signal));
    expect(failure).toEqual({ kind: 'redirected', host: new URL(server.url).host });
    expect(elsewhere.requests).toHaveLength(0);
  });

  it('end with an empty page, whatever its link says', async () => {
    const { client, server } = await connected({ calls: [] });
    server.faults.next(withLinkHeader(`<${server.baseUrl}/users/u-demo/calls?page=9>; rel="next"`));
    expect((await client.listCalls(everything, signal)).next).toBeNull();
  });

  it('do not end because a link cannot be read', async () => {
    const { client, server } = await connected();
    server.faults.next(withLinkHeader('<https://api.example'));
    expect((await failureOf(client.listCalls(everything, signal))).kind).toBe('wrong-shape');
  });

  it('end after a page that lies wholly before the date asked for', async () => {
    const { client } = await connected({ calls: bandwidthCalls(30), largestPage: 10 });
    const at = (n: number) => Date.parse(bandwidthCall(n).startTime);
    const first = await client.listCalls({ ...everything, from: at(9) }, signal);
    expect(first.next).not.toBeNull();
    const second = await client.listCalls(
      { ...everything, from: at(9), cursor: first.next },
      signal,
    );
    expect(second.next).toBeNull();
    expect(second.reading.sessions).toHaveLength(10);
  });

  it('go on after a page whose calls have no times', async () => {
    const calls = bandwidthCalls(3).map((call) => ({ ...call, startTime: '' }));
    const { client } = await connected({ calls, largestPage: 1 });
    const { next } = await client.listCalls({ ...everything, from: Date.now() }, signal);
    expect(next).not.toBeNull();
  });

  it('belong to a user whose id is one part of the address', async () => {
    const { server } = await connected();
    const connectAs = (userId: string) => () =>
      bandwidth.connect(
        {
          connectionId: 'a',
          settings: { baseUrl: server.baseUrl, userId },
          secrets: { token: 't', secret: 's' },
        },
        unpaced,
      );
    for (const userId of ['', '..', 'a/b', 'a?b', 'u%2f', 'ü']) {
      expect(connectAs(userId)).toThrow('invalid-settings');
    }
    expect(connectAs(' u-demo\n')).not.toThrow();
  });
});

describe('credentials', () => {
  const connectWith = (token: string, secret: string) => () =>
    bandwidth.connect(
      { connectionId: 'a', settings: { userId: 'u-demo' }, secrets: { token, secret } },
      unpaced,
    );

  it.each([
    ['', 's'],
    ['t', ' '],
  ])('%j and %j are missing something', (token, secret) => {
    expect(connectWith(token, secret)).toThrow('key-missing');
  });

  it.each([
    ['t:x', 's'],
    ['t\nx', 's'],
    ['t', 's\0'],
    ['“t”', 's'],
  ])('%j and %j cannot be sent', (token, secret) => {
    expect(connectWith(token, secret)).toThrow('invalid-settings');
  });

  it('are quoted by no failure, in whatever form the provider does', async () => {
    const { client, server } = await connected();
    const message = `No: ${btoa('t-test:test-secret')} (test-secret)`;
    server.faults.next(replyWithJson(400, { category: 'bad-request', code: 'x', message }));
    const failure = await failureOf(client.listCalls(everything, signal));
    expect(failure).toEqual({ kind: 'bad-request', status: 400, detail: 'No: ••• (•••) (x)' });
  });
});

describe('a refusal', () => {
  const failureAfter = async (status: number, body: object) => {
    const { client, server } = await connected();
    server.faults.next(replyWithJson(status, body));
    return failureOf(client.listCalls(everything, signal));
  };

  it.each([
    [401, { category: 'authorization', code: 'user-access-denied' }, 'key-lacks-permission'],
    [401, { category: 'authorization', code: 'whatever' }, 'key-lacks-permission'],
    [403, { category: 'authentication', code: 'whatever' }, 'key-refused'],
    [200, { category: 'authentication', code: 'whatever' }, 'key-refused'],
    [403, { category: 'forbidden' }, 'key-lacks-permission'],
    [403, { category: 'limit', code: 'too-many-calls' }, 'rate-limited'],
    [404, { category: 'not-found', code: 'whatever' }, 'account-not-found'],
    [402, { category: 'payment', code: 'no-credit' }, 'bad-request'],
    [400, { category: 'backend', code: 'whatever' }, 'server-error'],
    [418, { category: 'new', code: 'new' }, 'bad-request'],
    [500, {}, 'server-error'],
  ])('%i %j is %s', async (status, body, kind) => {
    expect((await failureAfter(status, body)).kind).toBe(kind);
  });

  it('for too many requests tells the time from the header, the body or the documented pace', async () => {
    const { client, server } = await connected();
    const retryAfter = async (headers: Record<string, string>, value?: number) => {
      const body = { category: 'too-many-requests', code: 'rate-limit-reached' };
      const details = [{ name: 'rateLimitResetTime', value: String(value) }];
      server.faults.next(
        replyWithJson(429, value === undefined ? body : { ...body, details }, headers),
      );
      const before = Date.now();
      const failure = await failureOf(client.listCalls(everything, signal));
      return failure.kind === 'rate-limited' ? (failure.retryAt ?? 0) - before : Number.NaN;
    };
    const soon = Date.now() + 60_000;
    expect(await retryAfter({ 'x-ratelimit-reset': String(soon) })).toBeGreaterThan(55_000);
    expect(await retryAfter({}, soon)).toBeGreaterThan(55_000);
    for (const waitMs of [await retryAfter({}), await retryAfter({}, 5)]) {
      expect(waitMs).toBeGreaterThanOrEqual(1_000);
      expect(waitMs).toBeLessThan(3_000);
    }
  });
});

describe('what belongs to one call', () => {
  it('is asked for at the call’s own address, page after page', async () => {
    const { client, server } = await connected();
    const more = `${server.baseUrl}/users/u-demo/calls/c-000001/events?page=1`;
    server.faults.next(withLinkHeader(`<${more}>; rel="next"`));
    const { bodies } = (await client.getDetail?.('events', 'c-000001', signal)) ?? { bodies: [] };
    expect(bodies).toHaveLength(2);
    expect(server.requests.map(({ path }) => path)).toEqual([
      '/v1/users/u-demo/calls/c-000001/events',
      '/v1/users/u-demo/calls/c-000001/events?page=1',
    ]);
  });

  it('ends somewhere', async () => {
    const { client, server } = await connected();
    let page = 0;
    server.faults.always((exchange) => {
      page += 1;
      const next = `${server.baseUrl}/users/u-demo/calls/c-000001/events?page=${page}`;
      return withLinkHeader(`<${next}>; rel="next"`)(exchange);
    });
    const asked = client.getDetail?.('events', 'c-000001', signal) ?? Promise.resolve();
    expect((await failureOf(asked)).kind).toBe('wrong-shape');
    expect(server.requests).toHaveLength(20);
  });

  it('is no detail when it is an error or a web page', async () => {
    const { client, server } = await connected();
    const ask = () => client.getDetail?.('recordings', 'c-000001', signal) ?? Promise.resolve();
    server.faults.next(bandwidthError(401, 'authentication', 'x'), replyWith(200, '<html>'));
    expect((await failureOf(ask())).kind).toBe('key-refused');
    expect((await failureOf(ask())).kind).toBe('not-the-api');
  });
});

describe('one request a second', () => {
  it('is kept, by a sync and a look-up together', async () => {
    const http = createHttp({ fetch, isOnline: () => true });
    const { client, server } = await connected({ minIntervalMs: 1_000, largestPage: 200 }, http);
    const [page, call] = await Promise.all([
      client.listCalls(everything, signal),
      client.getCall('c-000001', signal),
    ]);
    expect(page.reading.sessions).toHaveLength(200);
    expect(call.reading.sessions).toHaveLength(1);
    expect(server.requests).toHaveLength(2);
  });

  it('is recovered from when somebody else used up the second', async () => {
    const { client, server } = await connected();
    server.faults.next(bandwidthRateLimited({ 'x-ratelimit-reset': String(Date.now() + 50) }));
    const { reading } = await withRetry(() => client.listCalls(everything, signal), {
      signal,
      random: () => 0,
    });
    expect(reading.sessions).toHaveLength(250);
    expect(server.requests).toHaveLength(2);
  });
});
