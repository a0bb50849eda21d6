import { describe, expect, it, onTestFinished } from 'vitest';

import { createHttp } from '../../../../../src/main/http/create-http.ts';
import { bandwidthV2 } from '../../../../../src/main/providers/bandwidth-v2/index.ts';
import { bandwidthV2BaseUrl } from '../../../../../src/main/providers/bandwidth-v2/base-url.ts';
import { bandwidthV2Error, startFakeBandwidthV2 } from '../../../../fakes/bandwidth-v2.ts';
import { replyWithJson } from '../../../../fakes/unwelcome-replies.ts';
import { failureOf } from '../../http/failure-of.ts';

const signal = new AbortController().signal;
const http = createHttp({ fetch, isOnline: () => true });
const to = Date.UTC(2026, 0, 12, 10);

const connected = async (change: { readonly accountId?: string } = {}) => {
  const server = await startFakeBandwidthV2();
  onTestFinished(server.close);
  const { baseUrl, accountId, username, password } = server;
  const settings = { baseUrl, accountId, username, ...change };
  const access = { connectionId: 'acme', settings, secrets: { password } };
  return { server, client: bandwidthV2.connect(access, http) };
};

describe('Get Calls', () => {
  it('asks between two times, a thousand at a time, with HTTP Basic', async () => {
    const { client, server } = await connected();
    const from = Date.UTC(2026, 0, 12, 9);
    const { reading } = await client.listCalls({ from, to, cursor: null }, signal);
    expect(server.requests[0]?.path).toBe(
      '/api/v2/accounts/9900000/calls?minStartTime=2026-01-12T09%3A00%3A00.000Z&maxStartTime=2026-01-12T10%3A00%3A00.000Z&pageSize=1000',
    );
    expect(server.requests[0]?.headers.authorization).toBe(`Basic ${btoa('reader:test-password')}`);
    // One every ninety seconds, both ends included.
    expect(reading.sessions).toHaveLength(41);
  });

  it('asks from the beginning without saying when that was', async () => {
    const { client, server } = await connected();
    await client.listCalls({ from: null, to, cursor: null }, signal);
    expect(server.requests[0]?.path).not.toContain('minStartTime');
  });

  it('reads an account that may not be seen as a missing permission', async () => {
    const { client } = await connected({ accountId: '9900001' });
    const failure = await failureOf(client.listCalls({ from: null, to, cursor: null }, signal));
    expect(failure).toEqual({ kind: 'key-lacks-permission', code: 'authorization-error' });
  });

  it.each([400, 401, 500])('knows wrong credentials by the type under %i', async (status) => {
    const { client, server } = await connected();
    server.faults.next(bandwidthV2Error(status, 'unauthorized.json'));
    const failure = await failureOf(client.listCalls({ from: null, to, cursor: null }, signal));
    expect(failure.kind).toBe('key-refused');
  });
});

describe('Get Call State', () => {
  it('takes any 404 that is no web page for a call that is gone', async () => {
    const { client, server } = await connected();
    server.faults.next(replyWithJson(404, {}));
    const failure = await failureOf(client.getCall('c-old', signal));
    expect(failure).toEqual({ kind: 'call-not-found', callId: 'c-old' });
  });
});

describe('the address', () => {
  it.each([
    ['', 'https://voice.bandwidth.com/api/v2'],
    ['https://proxy.example.com', 'https://proxy.example.com/api/v2'],
    ['https://proxy.example.com/voice/', 'https://proxy.example.com/voice'],
  ])('%j: %s', (baseUrl, expected) => {
    expect(bandwidthV2BaseUrl({ baseUrl }).href).toBe(expected);
  });
});
