import { join } from 'node:path';

import { describe, expect, it, onTestFinished } from 'vitest';

import { createConnectionStore } from '../../../../src/main/connections/connection-store.ts';
import { openConnection } from '../../../../src/main/connections/open-connection.ts';
import { testConnection } from '../../../../src/main/connections/test-connection.ts';
import { createHttp } from '../../../../src/main/http/create-http.ts';
import { createKeyStore } from '../../../../src/main/keys/key-store.ts';
import type { ConnectionDraft } from '../../../../src/shared/connection.ts';
import { apiError, startFakeCometChat, withItems } from '../../../fakes/cometchat.ts';
import { temporaryFolder } from '../files/temporary-folder.ts';
import { failureOf } from '../http/failure-of.ts';
import { testKeychain } from '../keys/test-keychain.ts';
import { draft } from './draft.ts';

const key = 'KEY-CANARY-7';
const signal = new AbortController().signal;

const ready = async () => {
  const [server, folder] = [await startFakeCometChat({ apiKey: key }), await temporaryFolder()];
  onTestFinished(() => server.close());
  const safeStorage = testKeychain();
  const keys = createKeyStore({ folder: join(folder, 'keys'), safeStorage, platform: 'linux' });
  const connections = createConnectionStore({ path: join(folder, 'connections.json'), keys });
  const http = createHttp({ fetch, isOnline: () => true });
  const parts = { connections, keys, http, sampleSecrets: { apiKey: key } };
  const settings = { ...draft().settings, baseUrl: server.baseUrl };
  const ofServer = (change: Partial<ConnectionDraft> = {}) =>
    draft({ secrets: { apiKey: key }, settings, ...change });
  return { server, keys, parts, safeStorage, settings, ofServer };
};

describe('opening a connection', () => {
  it('gives a client that reaches the provider with the stored key', async () => {
    const { parts, ofServer, settings } = await ready();
    const saved = await parts.connections.save(
      ofServer({ settings: { ...settings, onBehalfOf: 'zoe' } }),
    );
    const open = await openConnection(saved.id, parts);
    expect(open).toMatchObject({
      connection: saved,
      provider: { id: 'cometchat' },
      context: { connectionId: saved.id, viewerId: 'zoe' },
    });
    const ask = { from: null, to: Date.now(), cursor: null };
    expect((await open.client.listCalls(ask, signal)).body).toContain('"data"');
  });

  it('fails without a key, with one that does not open, and without a connection', async () => {
    const { keys, parts, ofServer, safeStorage } = await ready();
    const { id } = await parts.connections.save(ofServer());
    safeStorage.replace();
    expect((await failureOf(openConnection(id, parts))).kind).toBe('key-unreadable');
    await keys.remove(id);
    expect((await failureOf(openConnection(id, parts))).kind).toBe('key-missing');
    expect((await failureOf(openConnection('nobody', parts))).kind).toBe('connection-not-found');
  });

  it('of the sample calls needs no keychain, and works on this machine only', async () => {
    const { parts, server } = await ready();
    const sample = { provider: 'cometchat', name: 'Sample calls' } as const;
    const here = await parts.connections.saveSample({
      ...sample,
      settings: { baseUrl: server.baseUrl },
    });
    const { client } = await openConnection(here.id, parts);
    const ask = { from: null, to: Date.now(), cursor: null };
    expect((await client.listCalls(ask, signal)).total).toBe(250);
    await parts.connections.saveSample({ ...sample, settings: { baseUrl: 'https://example.com' } });
    expect((await failureOf(openConnection(here.id, parts))).kind).toBe('key-missing');
  });
});

describe('testing a connection', () => {
  it('says how many calls there are and when the newest was, with one request', async () => {
    const { parts, ofServer, server } = await ready();
    const result = await testConnection(ofServer(), parts, signal);
    expect(result.total).toBe(250);
    expect(result.newestAt).toBeGreaterThan(Date.UTC(2025, 0, 1));
    expect(server.requests).toHaveLength(1);
    expect(await parts.connections.list()).toEqual([]);
  });

  it('of an empty account finds nothing, which is no failure', async () => {
    const { parts, ofServer, server } = await ready();
    server.faults.next(withItems(() => []));
    expect((await testConnection(ofServer(), parts, signal)).newestAt).toBeNull();
  });

  it('that is being edited uses the stored key where none was typed', async () => {
    const { parts, ofServer, server } = await ready();
    const { id } = await parts.connections.save(ofServer());
    await testConnection(ofServer({ id, secrets: {} }), parts, signal);
    expect(server.requests[0]?.headers).toMatchObject({ apikey: key });
  });

  it('never sends the stored key to another address', async () => {
    const { parts, ofServer, settings } = await ready();
    const other = await ready();
    const { id } = await parts.connections.save(ofServer());
    const repointed = { ...settings, baseUrl: other.server.baseUrl };
    const test = testConnection(ofServer({ id, secrets: {}, settings: repointed }), parts, signal);
    expect((await failureOf(test)).kind).toBe('invalid-settings');
    expect(other.server.requests).toHaveLength(0);
  });

  it('gives every failure as it is, without trying again', async () => {
    const { parts, ofServer, server } = await ready();
    const wrong = testConnection(ofServer({ secrets: { apiKey: 'wrong' } }), parts, signal);
    expect((await failureOf(wrong)).kind).toBe('key-refused');
    server.faults.always(apiError(503, 'ERR_DOWN'));
    expect(await failureOf(testConnection(ofServer(), parts, signal))).toEqual({
      kind: 'server-error',
      status: 503,
    });
    expect(server.requests).toHaveLength(2);
  });

  it('fails when not one of the calls can be read', async () => {
    const { parts, ofServer, server } = await ready();
    server.faults.next(withItems(() => [{ id: 1 }, { id: 2 }]));
    expect(await failureOf(testConnection(ofServer(), parts, signal))).toEqual({
      kind: 'wrong-shape',
      detail: 'data.0.sessionId: missing',
    });
  });
});
