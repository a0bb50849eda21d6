import { randomUUID } from 'node:crypto';
import type { Connection } from '../../shared/connection.ts';
import { baseUrlKey } from '../../shared/provider.ts';
import type { ConnectionStore } from '../connections/connection-store.ts';
import type { Secrets } from '../keys/key-store.ts';
import { startCallsApi, type CallsApi } from './calls-api-server.ts';
import { generateCalls } from './generate-calls.ts';
import { sampleSource } from './sample-source.ts';

/** Enough to sort, search and scroll in; one page less than a minute of anybody's patience. */
const sampleCount = 5_000;

/** Fixed, so that the sample calls of today and tomorrow are the same calls under the same ids. */
const sampleSeed = 20_260_115;

/** The account without an account: generated calls, served on loopback like a provider's. */
export interface SampleAccount {
  readonly secrets: Secrets;
  /** Serves the samples, if they are not served yet, and returns their connection. */
  readonly open: () => Promise<Connection>;
  readonly close: () => Promise<void>;
}

export const createSampleAccount = (
  connections: Pick<ConnectionStore, 'saveSample'>,
): SampleAccount => {
  // Made anew each start: another program on this machine cannot read even the samples.
  const apiKey = randomUUID();
  let server: Promise<CallsApi> | null = null;

  const start = (): Promise<CallsApi> => {
    const calls = generateCalls({ seed: sampleSeed, count: sampleCount, until: Date.now() });
    const starting = startCallsApi({ source: sampleSource(calls), apiKey, hasRecordings: true });
    // A port that could not be had now may be had the next time a person asks.
    starting.catch(() => {
      server = null;
    });
    return starting;
  };

  return {
    secrets: { apiKey },
    open: async () => {
      server ??= start();
      const { baseUrl } = await server;
      const settings = { appId: 'sample', region: 'us', [baseUrlKey]: baseUrl };
      return connections.saveSample({ provider: 'cometchat', name: 'Sample calls', settings });
    },
    close: async () => {
      await (await server)?.close();
    },
  };
};
