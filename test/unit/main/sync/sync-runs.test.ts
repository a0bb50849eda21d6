import { describe, expect, it } from 'vitest';
import { FailureError } from '../../../../src/main/failure-error.ts';
import { createSyncRuns } from '../../../../src/main/sync/sync-runs.ts';
import type { Connected, SyncParts } from '../../../../src/main/sync/sync-parts.ts';
import {
  answer,
  connectedTo,
  partsAround,
  scriptedClient,
  silentClient,
  syncRequest,
} from './scripted-provider.ts';

const request = syncRequest();
const cancelled = { failure: { kind: 'cancelled' } };
const alreadySyncing = { failure: { kind: 'already-syncing' } };

const scripted = (...script: Parameters<typeof scriptedClient>[0]) => {
  const { parts, entries } = partsAround(scriptedClient(script).client);
  return { runs: createSyncRuns(parts), entries };
};

const silent = () => createSyncRuns(partsAround(silentClient).parts);

describe('runs', () => {
  it('are one a connection: a second start is refused while the first is between two pages', async () => {
    const { runs } = scripted(answer(['a'], '2'));
    const { runId } = await runs.start(request);
    await runs.nextPages(runId);
    await expect(runs.start(request)).rejects.toMatchObject(alreadySyncing);
  });

  it('are one a connection even when both are started at once', async () => {
    const { runs } = scripted();
    const both = await Promise.allSettled([runs.start(request), runs.start(request)]);
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  });

  it('of two connections go on side by side', async () => {
    const { runs } = scripted(answer(['a'], null), answer(['b'], null));
    const first = await runs.start(request);
    const second = await runs.start({ ...request, connectionId: 'bolt' });
    expect(await runs.nextPages(first.runId)).toMatchObject({ pages: [{ connectionId: 'acme' }] });
    expect(await runs.nextPages(second.runId)).toMatchObject({ pages: [{ connectionId: 'bolt' }] });
  });

  it('answer one question at a time', async () => {
    const runs = silent();
    const { runId } = await runs.start(request);
    const first = expect(runs.nextPages(runId)).rejects.toMatchObject(cancelled);
    await expect(runs.nextPages(runId)).rejects.toMatchObject(alreadySyncing);
    await runs.stop(runId);
    await first;
  });

  it('make room for the next one when they are done', async () => {
    const { runs } = scripted(answer(['a'], null));
    const { runId } = await runs.start(request);
    await runs.nextPages(runId);
    expect(await runs.nextPages(runId)).toEqual({ kind: 'done' });
    expect((await runs.start(request)).runId).toBe('run-2');
    await expect(runs.nextPages(runId)).rejects.toMatchObject(cancelled);
  });

  it('that failed may be asked again', async () => {
    const { runs } = scripted({ kind: 'server-error', status: 500 }, answer(['a'], '2'));
    const { runId } = await runs.start(request);
    await expect(runs.nextPages(runId)).rejects.toThrow();
    expect(await runs.nextPages(runId)).toMatchObject({ kind: 'pages' });
    await expect(runs.start(request)).rejects.toMatchObject(alreadySyncing);
  });

  it('that failed may be begun anew without being stopped first', async () => {
    const { runs } = scripted({ kind: 'key-refused', code: null }, answer(['a'], '2'));
    await expect(runs.nextPages((await runs.start(request)).runId)).rejects.toThrow();
    const { runId } = await runs.start(request);
    expect(await runs.nextPages(runId)).toMatchObject({ kind: 'pages' });
  });

  it('whose key cannot be had leave the connection free', async () => {
    const { parts } = partsAround(silentClient);
    const connect: SyncParts['connect'] = () =>
      Promise.reject(new FailureError({ kind: 'key-missing' }));
    const runs = createSyncRuns({ ...parts, connect });
    const missing = { failure: { kind: 'key-missing' } };
    await expect(runs.start(request)).rejects.toMatchObject(missing);
    await expect(runs.start(request)).rejects.toMatchObject(missing);
  });
});

describe('stopping', () => {
  it('a run resolves when nothing is under way, and frees the connection', async () => {
    const runs = silent();
    const { runId } = await runs.start(request);
    const page = expect(runs.nextPages(runId)).rejects.toMatchObject(cancelled);
    await runs.stop(runId);
    await page;
    expect(await runs.start(request)).toMatchObject({ runId: 'run-2' });
  });

  it('a run that never was does nothing', async () => {
    await expect(silent().stop('nobody')).resolves.toBeUndefined();
  });

  it('a connection ends a start that still waits for its key', async () => {
    const { parts } = partsAround(silentClient);
    let giveKey: (connected: Connected) => void = () => undefined;
    const key = new Promise<Connected>((resolve) => (giveKey = resolve));
    const runs = createSyncRuns({ ...parts, connect: () => key });
    const start = expect(runs.start(request)).rejects.toMatchObject(cancelled);
    await runs.stopConnection('acme');
    giveKey(connectedTo(silentClient));
    await start;
  });

  it('everything ends runs and look-ups of every connection', async () => {
    const runs = silent();
    const { runId } = await runs.start(request);
    const ended = [
      expect(runs.nextPages(runId)).rejects.toMatchObject(cancelled),
      expect(runs.lookUp({ connectionId: 'bolt', callId: 'x', heldSeq: 0 })).rejects.toMatchObject(
        cancelled,
      ),
    ];
    await runs.stopAll();
    await Promise.all(ended);
  });

  it('one connection leaves the look-ups of another alone', async () => {
    const { parts } = partsAround(silentClient);
    const runs = createSyncRuns(parts);
    let isSettled = false;
    const other = runs.lookUp({ connectionId: 'bolt', callId: 'x', heldSeq: 0 }).catch(() => {
      isSettled = true;
    });
    await runs.stopConnection('acme');
    expect(isSettled).toBe(false);
    await runs.stopAll();
    await other;
  });
});

describe('looking up one call', () => {
  it('journals the answer as belonging to no run and returns it as a page of one', async () => {
    const { runs, entries } = scripted();
    const page = await runs.lookUp({ connectionId: 'acme', callId: 'v1.us.77', heldSeq: 0 });
    expect(page).toMatchObject({ seq: 1, runId: null, checkpoint: null, sessionCount: 1 });
    expect(entries).toMatchObject([{ shape: 'call', body: '["v1.us.77"]', runId: null }]);
  });

  it('is possible while a run is asking', async () => {
    const { parts } = partsAround(silentClient);
    const { client } = scriptedClient([]);
    const both = { ...silentClient, getCall: client.getCall };
    const connect = () => Promise.resolve(connectedTo(both));
    const runs = createSyncRuns({ ...parts, connect });
    const { runId } = await runs.start(request);
    const page = expect(runs.nextPages(runId)).rejects.toMatchObject(cancelled);
    expect(await runs.lookUp({ connectionId: 'acme', callId: 'x', heldSeq: 0 })).toMatchObject({
      seq: 1,
    });
    await runs.stopAll();
    await page;
  });
});
