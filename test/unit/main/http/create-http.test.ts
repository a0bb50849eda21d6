import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { describe, expect, it, onTestFinished } from 'vitest';

import { createHttp } from '../../../../src/main/http/create-http.ts';
import type { Fetch, HttpParts } from '../../../../src/main/http/create-requests.ts';
import {
  closeMidBody,
  closeMidChunks,
  neverAnswer,
  resetConnection,
} from '../../../fakes/broken-connections.ts';
import { startFakeCometChat } from '../../../fakes/cometchat.ts';
import { gzipBomb, gzipped, hugeBody } from '../../../fakes/hostile-bodies.ts';
import { drip } from '../../../fakes/slow-answers.ts';
import { redirectTo, replyWith } from '../../../fakes/unwelcome-replies.ts';
import { failureOf } from './failure-of.ts';

const key = 'KEY-CANARY-7';

const fake = async () => {
  const server = await startFakeCometChat({ apiKey: key });
  onTestFinished(() => server.close());
  return server;
};

const httpWith = (parts: Partial<HttpParts> = {}) =>
  createHttp({ fetch, isOnline: () => true, ...parts });

const ask = (url: string, parts: Partial<HttpParts> = {}, signal = new AbortController().signal) =>
  httpWith(parts).get({ url: new URL(url), headers: { apikey: key }, signal });

describe('a request', () => {
  it('is a GET with the headers it was given, and carries no cookie', async () => {
    const server = await fake();
    const { status, body } = await ask(`${server.baseUrl}/calls`);
    expect(status).toBe(200);
    expect(JSON.parse(body)).toHaveProperty('data');
    expect(server.requests[0]).toMatchObject({ method: 'GET', headers: { apikey: key } });
    expect(server.requests[0]?.headers).not.toHaveProperty('cookie');
  });

  it('asks fetch for no redirect, no credentials, no cache and no custom protocol', async () => {
    const asked: Parameters<Fetch>[1][] = [];
    const spying: Fetch = (url, init) => {
      asked.push(init);
      return fetch(url, init);
    };
    const server = await fake();
    await ask(server.baseUrl, { fetch: spying });
    expect(asked[0]).toMatchObject({
      method: 'GET',
      redirect: 'error',
      credentials: 'omit',
      cache: 'no-store',
      bypassCustomProtocolHandlers: true,
    });
  });

  it('lets what its body sets off go out first, and only then gives the answer', async () => {
    const server = await fake();
    const order: string[] = [];
    const onBody = () => void setImmediate(() => order.push('sent'));
    const { signal } = new AbortController();
    const url = new URL(`${server.baseUrl}/calls`);
    await httpWith().get({ url, headers: { apikey: key }, signal, onBody });
    expect([...order, 'read']).toEqual(['sent', 'read']);
  });

  it.each([
    'http://example.com/',
    'file:///etc/passwd',
    'app://bundle/',
    'https://a:b@example.com',
  ])('is never sent to %s', async (url) => {
    const noFetch: Fetch = () => Promise.reject(new Error('was sent'));
    expect(await failureOf(ask(url, { fetch: noFetch }))).toMatchObject({ kind: 'internal' });
  });

  it('refuses a header value that could split the request, without quoting it', async () => {
    const request = {
      url: new URL('https://example.com'),
      headers: { apikey: `${key}\r\nx: y` },
      signal: new AbortController().signal,
    };
    const failure = await failureOf(httpWith().get(request));
    expect(failure.kind).toBe('internal');
    expect(JSON.stringify(failure)).not.toContain(key);
  });
});

describe('an answer', () => {
  it('is given for error statuses too: what they mean is for the provider to say', async () => {
    const server = await fake();
    server.faults.next(replyWith(503, 'busy'));
    expect(await ask(server.baseUrl)).toMatchObject({ status: 503, body: 'busy' });
  });

  it('is decompressed', async () => {
    const server = await fake();
    server.faults.next(gzipped);
    expect(JSON.parse((await ask(`${server.baseUrl}/calls`)).body)).toHaveProperty('data');
  });

  it('loses its byte order mark, and bytes that are no UTF-8 become U+FFFD', async () => {
    const server = await fake();
    server.faults.next(replyWith(200, Uint8Array.of(0xef, 0xbb, 0xbf, 0x7b, 0xff, 0x7d)));
    expect((await ask(server.baseUrl)).body).toBe('{\uFFFD}');
  });

  it('of a 204 is an empty text', async () => {
    const server = await fake();
    server.faults.next(({ response }) => void response.writeHead(204).end());
    expect(await ask(server.baseUrl)).toMatchObject({ status: 204, body: '' });
  });
});

describe('a redirect', () => {
  it('is not followed, so that no key reaches the other server', async () => {
    const [server, other] = [await fake(), await fake()];
    server.faults.next(redirectTo(other.url));
    expect((await failureOf(ask(server.baseUrl))).kind).toBe('redirected');
    expect(other.requests).toHaveLength(0);
  });

  it('without a place to go is one too', async () => {
    const server = await fake();
    server.faults.next(replyWith(304, ''));
    expect((await failureOf(ask(server.baseUrl))).kind).toBe('redirected');
  });
});

describe('a body', () => {
  it.each([
    ['under a length it does not reach', closeMidBody()],
    ['in chunks without an end', closeMidChunks()],
  ])('that closes early %s is cut short', async (_, fault) => {
    const server = await fake();
    server.faults.next(fault);
    expect(await failureOf(ask(`${server.baseUrl}/calls`))).toEqual({ kind: 'cut-short' });
  });

  it('that contradicts its content-length is cut short even where fetch does not notice', async () => {
    const lenient: Fetch = () =>
      Promise.resolve(new Response('{"data":[', { headers: { 'content-length': '500' } }));
    const failure = await failureOf(ask('https://example.com', { fetch: lenient }));
    expect(failure).toEqual({ kind: 'cut-short' });
  });

  it('is not counted against a content-length that counts compressed bytes', async () => {
    const headers = { 'content-length': '5', 'content-encoding': 'gzip' };
    const decoded: Fetch = () => Promise.resolve(new Response('{"data":[]}', { headers }));
    expect((await ask('https://example.com', { fetch: decoded })).body).toBe('{"data":[]}');
  });

  it.each([
    ['announced', replyWith(200, Buffer.alloc(2_000))],
    ['sent', hugeBody(50_000_000)],
    ['hidden in a gzip bomb', gzipBomb(50_000_000)],
  ])('too large, %s, is given up at the limit', async (_, fault) => {
    const server = await fake();
    server.faults.next(fault);
    const failure = await failureOf(ask(server.baseUrl, { limits: { bodyBytes: 1_000 } }));
    expect(failure).toEqual({ kind: 'too-large', limitBytes: 1_000 });
  });
});

describe('time', () => {
  it('runs out for headers that never come', async () => {
    const server = await fake();
    server.faults.next(neverAnswer);
    const failure = await failureOf(ask(server.baseUrl, { limits: { headersMs: 50 } }));
    expect(failure).toMatchObject({ kind: 'timed-out', host: new URL(server.url).host });
  });

  it('runs out for a body that falls silent', async () => {
    const server = await fake();
    server.faults.next(drip(10_000));
    const failure = await failureOf(ask(server.baseUrl, { limits: { idleBodyMs: 50 } }));
    expect(failure.kind).toBe('timed-out');
  });

  it('runs out for a body that drips on and on', async () => {
    const server = await fake();
    server.faults.next(drip(20));
    const limits = { idleBodyMs: 5_000, wholeMs: 150 };
    expect((await failureOf(ask(server.baseUrl, { limits }))).kind).toBe('timed-out');
  });
});

describe('a stop', () => {
  it.each([
    ['waiting for headers', neverAnswer],
    ['reading the body', drip(10_000)],
  ])('while %s is felt within 250 ms', async (_, fault) => {
    const server = await fake();
    const stopping = new AbortController();
    let stoppedAt = Infinity;
    server.faults.next((exchange) => {
      setImmediate(() => {
        stoppedAt = performance.now();
        stopping.abort();
      });
      return fault(exchange);
    });
    const failure = failureOf(ask(server.baseUrl, {}, stopping.signal));
    expect(await failure).toEqual({ kind: 'cancelled' });
    expect(performance.now() - stoppedAt).toBeLessThan(250);
  });

  it('before the start sends nothing', async () => {
    const server = await fake();
    expect(await failureOf(ask(server.baseUrl, {}, AbortSignal.abort()))).toEqual({
      kind: 'cancelled',
    });
    expect(server.requests).toHaveLength(0);
  });

  it('does not wait for a fetch that ignores its signal', async () => {
    const deaf: Fetch = () => new Promise<Response>(() => undefined);
    const stopping = new AbortController();
    const failure = failureOf(ask('https://example.com', { fetch: deaf }, stopping.signal));
    stopping.abort();
    expect(await failure).toEqual({ kind: 'cancelled' });
  });
});

describe('no answer', () => {
  it('from a host that is not there is host-not-found', async () => {
    const failure = await failureOf(ask('https://nx.invalid/v3'));
    expect(failure).toEqual({ kind: 'host-not-found', host: 'nx.invalid' });
  });

  it('from anywhere without a network is offline', async () => {
    const failure = await failureOf(ask('https://nx.invalid/v3', { isOnline: () => false }));
    expect(failure).toEqual({ kind: 'offline' });
  });

  it('from a closed port is unreachable, on loopback without a network as well', async () => {
    const closed = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => closed.once('listening', resolve));
    const { port } = closed.address() as AddressInfo;
    await new Promise((resolve) => closed.close(resolve));
    const failure = await failureOf(ask(`http://127.0.0.1:${port}`, { isOnline: () => false }));
    const expected = { kind: 'unreachable', host: `127.0.0.1:${port}`, detail: 'ECONNREFUSED' };
    expect(failure).toEqual(expected);
  });

  it('because the connection was reset is unreachable', async () => {
    const server = await fake();
    server.faults.always(resetConnection);
    expect((await failureOf(ask(server.baseUrl))).kind).toBe('unreachable');
  });
});
