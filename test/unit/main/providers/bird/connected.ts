import { onTestFinished } from 'vitest';

import { createHttp } from '../../../../../src/main/http/create-http.ts';
import { bird } from '../../../../../src/main/providers/bird/index.ts';
import type { Access, ListAsk } from '../../../../../src/main/providers/provider.ts';
import { workspaceId } from '../../../../fakes/bird-calls.ts';
import { startFakeBird, type FakeBirdOptions } from '../../../../fakes/bird.ts';

export const key = 'KEY-CANARY-7';
export const signal = new AbortController().signal;
export const http = createHttp({ fetch, isOnline: () => true });
export const everything: ListAsk = { from: null, to: Date.UTC(2026, 1, 1), cursor: null };

/** A client of a fake Bird that ends with the test. */
export const connected = async (change: Partial<Access> = {}, options: FakeBirdOptions = {}) => {
  const server = await startFakeBird({ accessKey: key, ...options });
  onTestFinished(() => server.close());
  const settings = { workspaceId, baseUrl: server.baseUrl, ...change.settings };
  const access = { connectionId: 'acme', secrets: { accessKey: key }, ...change, settings };
  return { server, client: bird.connect(access, http) };
};
