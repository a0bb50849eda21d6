import { gunzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';

import { createHttp } from '../../../../src/main/http/create-http.ts';
import { openJournal } from '../../../../src/main/journal/journal.ts';
import type { ProviderClient } from '../../../../src/main/providers/provider.ts';
import { providers, readersOf } from '../../../../src/main/providers/registry.ts';
import { replayPage } from '../../../../src/main/sync/replay.ts';
import { createSyncRuns } from '../../../../src/main/sync/sync-runs.ts';
import { providerDetails } from '../../../../src/shared/provider-details.ts';
import { providerIds, type ProviderId } from '../../../../src/shared/provider.ts';
import { providerContracts } from '../../../fakes/providers.ts';
import { temporaryFolder } from '../files/temporary-folder.ts';
import { failureOf } from '../http/failure-of.ts';
import { connectedTo, partsAround, silentClient } from './scripted-provider.ts';

const http = createHttp({
  fetch,
  isOnline: () => true,
  pacer: { turn: () => Promise.resolve() },
});

/** A provider's fake with one call, asked over a real journal. */
const connected = async (id: ProviderId) => {
  const provider = providers[id];
  const fake = await providerContracts[id].start(1);
  onTestFinished(fake.close);
  const { settings, secrets } = fake;
  const client = provider.connect({ connectionId: 'acme', settings, secrets }, http);
  const folder = await temporaryFolder();
  const journal = await openJournal({ folder, floorBytes: 0 });
  onTestFinished(journal.close);
  const { parts } = partsAround(client, {
    journal: () => Promise.resolve(journal),
    connect: () =>
      Promise.resolve(
        connectedTo(client, {
          provider: id,
          traits: provider.traits,
          details: provider.details ?? null,
        }),
      ),
  });
  return { fake, folder, runs: createSyncRuns(parts), callId: fake.ids[0] ?? '' };
};

const cases = providerIds.flatMap((id) => providerDetails[id].map((kind) => [id, kind] as const));

describe('a detail of a call', () => {
  it.each(providerIds)('of %s is one of those that its reader knows', (id) => {
    expect(providers[id].details?.kinds).toEqual(providerDetails[id]);
  });

  it.each(cases)('of %s: its %s are the same when they are read again from disk', async (...of) => {
    const [id, kind] = of;
    const { folder, runs, callId } = await connected(id);
    const page = await runs.detail({ connectionId: 'acme', callId, heldSeq: 0, kind });
    expect(page).toMatchObject({
      seq: 1,
      runId: null,
      checkpoint: null,
      sessionCount: 0,
      detail: { callId, read: { kind, unreadable: [] } },
    });
    const journal = await openJournal({ folder, floorBytes: 0 });
    onTestFinished(journal.close);
    const replayed = await replayPage(
      { journal, readersOf },
      { connectionId: 'acme', afterSeq: 0 },
    );
    expect(replayed).toEqual({ kind: 'page', page });
  });

  it('is journaled as the provider wrote it, all its answers in one record', async () => {
    const { runs, callId } = await connected('bird');
    const page = await runs.detail({
      connectionId: 'acme',
      callId,
      heldSeq: 0,
      kind: 'transcriptions',
    });
    const bodies = JSON.parse(gunzipSync(page.body).toString()) as readonly string[];
    expect(bodies).toHaveLength(2);
    expect(bodies.map((body) => typeof JSON.parse(body))).toEqual(['object', 'object']);
  });

  it('that the provider refuses is in no journal', async () => {
    const { runs, callId } = await connected('bandwidth');
    const gone = runs.detail({
      connectionId: 'acme',
      callId: 'c-none',
      heldSeq: 0,
      kind: 'events',
    });
    expect((await failureOf(gone)).kind).toBe('call-not-found');
    const page = await runs.detail({ connectionId: 'acme', callId, heldSeq: 0, kind: 'events' });
    expect(page.seq).toBe(1);
  });

  it('of a kind that the provider does not keep is not asked for', async () => {
    const { fake, runs, callId } = await connected('bird');
    const asked = runs.detail({ connectionId: 'acme', callId, heldSeq: 0, kind: 'events' });
    expect((await failureOf(asked)).kind).toBe('internal');
    expect(fake.requests).toHaveLength(0);
  });

  it('is given up when its connection is removed', async () => {
    const client: ProviderClient = {
      ...silentClient,
      getDetail: (_kind, callId, signal) => silentClient.getCall(callId, signal) as Promise<never>,
    };
    const { parts } = partsAround(client, {
      connect: () =>
        Promise.resolve(
          connectedTo(client, {
            provider: 'bandwidth',
            traits: providers.bandwidth.traits,
            details: providers.bandwidth.details ?? null,
          }),
        ),
    });
    const runs = createSyncRuns(parts);
    const failure = failureOf(
      runs.detail({ connectionId: 'acme', callId: 'c', heldSeq: 0, kind: 'events' }),
    );
    await runs.stopConnection('acme');
    expect((await failure).kind).toBe('cancelled');
  });
});
