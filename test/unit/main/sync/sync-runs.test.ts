import { describe, expect, it } from 'vitest';
import { FailureError } from '../../../../src/main/failure-error.ts';
import { createSyncRuns } from '../../../../src/main/sync/sync-runs.ts';
import type { Connected, SyncParts } from '../../../../src/main/sync/sync-parts.ts';
import { answer, partsAround, scriptedClient, silentClient } from './scripted-provider.ts';

const request = { connectionId: 'acme', resumeFrom: null };
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
    await runs.nextPage(runId);
    await expect(runs.start(request)).rejects.toMatchObject(alreadySyncing);
  });

  it('are one a connection even when both are started at once', async () => {
    const { runs } = scripted();
    const both = await Promise.allSettled([runs.start(request), runs.start(request)]);
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  });

  it('of two connections go on side by side', async () => {
    const { runs } = scripted(answer(['a'], '2'), answer(['b'], '2'));
    const first = await runs.start(request);
    const second = await runs.start({ ...request, connectionId: 'bolt' });
    expect(await runs.nextPage(first.runId)).toMatchObject({ page: { connectionId: 'acme' } });
    expect(await runs.nextPage(second.runId)).toMatchObject({ page: { connectionId: 'bolt' } });
  });

  it('answer one question at a time', async () => {
    const runs = silent();
    const { runId } = await runs.start(request);
    const first = expect(runs.nextPage(runId)).rejects.toMatchObject(cancelled);
    await expect(runs.nextPage(runId)).rejects.toMatchObject(alreadySyncing);
    await runs.stop(runId);
    await first;
  });

  it('make room for the next one when they are done', async () => {
    const { runs } = scripted(answer(['a'], null));
    const { runId } = await runs.start(request);
    await runs.nextPage(runId);
    expect(await runs.nextPage(runId)).toEqual({ kind: 'done' });
    expect((await runs.start(request)).runId).toBe('run-2');
    await expect(runs.nextPage(runId)).rejects.toMatchObject(cancelled);
  });

  it('that failed may be asked again', async () => {
    const { runs } = scripted({ kind: 'server-error', status: 500 }, answer(['a'], '2'));
    const { runId } = await runs.start(request);
    await expect(runs.nextPage(runId)).rejects.toThrow();
    expect(await runs.nextPage(runId)).toMatchObject({ kind: 'page' });
    await expect(runs.start(request)).rejects.toMatchObject(alreadySyncing);
  });

  it('that failed may be begun anew without being stopped first', async () => {
    const { runs } = scripted({ kind: 'key-refused', code: null }, answer(['a'], '2'));
    await expect(runs.nextPage((await runs.start(request)).runId)).rejects.toThrow();
    const { runId } = await runs.start(request);
    expect(await runs.nextPage(runId)).toMatchObject({ kind: 'page' });
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
    const page = expect(runs.nextPage(runId)).rejects.toMatchObject(cancelled);
    await runs.stop(runId);
    await page;
    expect(await runs.start(request)).toMatchObject({ isResumed: false });
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
    giveKey({ client: silentClient, provider: 'cometchat', viewerId: null });
    await start;
  });

  it('everything ends runs and look-ups of every connection', async () => {
    const runs = silent();
    const { runId } = await runs.start(request);
    const ended = [
      expect(runs.nextPage(runId)).rejects.toMatchObject(cancelled),
      expect(runs.lookUp({ connectionId: 'bolt', callId: 'x' })).rejects.toMatchObject(cancelled),
    ];
    await runs.stopAll();
    await Promise.all(ended);
  });

  it('one connection leaves the look-ups of another alone', async () => {
    const { parts } = partsAround(silentClient);
    const runs = createSyncRuns(parts);
    let isSettled = false;
    const other = runs.lookUp({ connectionId: 'bolt', callId: 'x' }).catch(() => {
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
    const page = await runs.lookUp({ connectionId: 'acme', callId: 'v1.us.77' });
    expect(page).toMatchObject({ seq: 1, runId: null, checkpoint: null, sessionCount: 1 });
    expect(entries).toMatchObject([{ shape: 'call', body: '["v1.us.77"]', runId: null }]);
  });

  it('is possible while a run is asking', async () => {
    const { parts } = partsAround(silentClient);
    const { client } = scriptedClient([]);
    const both = { ...silentClient, getCall: client.getCall };
    const connect = () =>
      Promise.resolve({ client: both, provider: 'cometchat' as const, viewerId: null });
    const runs = createSyncRuns({ ...parts, connect });
    const { runId } = await runs.start(request);
    const page = expect(runs.nextPage(runId)).rejects.toMatchObject(cancelled);
    expect(await runs.lookUp({ connectionId: 'acme', callId: 'x' })).toMatchObject({ seq: 1 });
    await runs.stopAll();
    await page;
  });
});
