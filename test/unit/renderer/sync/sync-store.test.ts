import { describe, expect, it } from 'vitest';

import type { CommitReport } from '../../../../src/renderer/archive/answers.ts';
import { createSyncStore, syncOf } from '../../../../src/renderer/sync/sync-store.ts';
import { allIds, openTestArchive } from '../archive/test-archive.ts';
import { createFakeMain, type Listing } from './fake-main.ts';
import { noScreen } from './no-screen.ts';

const wrongKey = { kind: 'key-refused', code: 'AUTH_ERR' } as const;

const setUp = async (listings: Readonly<Record<string, Listing>>) => {
  const archive = await openTestArchive();
  const main = createFakeMain(listings);
  const reports: CommitReport[] = [];
  const store = createSyncStore({
    bridge: main.bridge,
    archive,
    ...noScreen,
    onCommitted: (report) => reports.push(report),
  });
  const of = (id: string) => syncOf(store.getState(), id);
  return { archive, main, store, reports, of };
};

describe('the sync store', () => {
  it('knows every connection as idle before its first run', async () => {
    const { of } = await setUp({});
    expect(of('acme').state).toEqual({ kind: 'idle' });
  });

  it('counts what a run brought and reports each commit', async () => {
    const { store, of, reports } = await setUp({
      acme: [
        ['a', 'b'],
        ['b', 'c'],
      ],
    });
    await store.getState().syncNow('acme');
    expect(of('acme')).toMatchObject({
      state: { kind: 'done' },
      counts: { pages: 2, added: 3, changed: 0, gone: 0, unreadable: 0, seen: 4, providerTotal: 4 },
      waiting: null,
      startedAt: 99,
    });
    expect(reports.map(({ added }) => added)).toEqual([2, 1]);
  });

  it('syncs all connections, and one that fails does not stop the others', async () => {
    const { store, of, archive } = await setUp({ acme: [wrongKey], globex: [['d'], ['e']] });
    await store.getState().syncNow();
    expect(of('acme').state).toEqual({ kind: 'failed', failure: wrongKey });
    expect(of('globex').state).toEqual({ kind: 'done' });
    expect((await allIds(archive)).sort()).toEqual(['d', 'e']);
  });

  it('takes a second press for the first one', async () => {
    const { store, main } = await setUp({ acme: [['a']] });
    const { syncNow } = store.getState();
    await Promise.all([syncNow('acme'), syncNow('acme')]);
    expect(main.asked.filter((one) => one.startsWith('start'))).toHaveLength(1);
  });

  it('forgets the last failure and the counts when a run starts again', async () => {
    const { store, of, main } = await setUp({ acme: [wrongKey] });
    await store.getState().syncNow('acme');
    const page = main.holdNextPage();
    const again = store.getState().syncNow('acme');
    await page.asked;
    expect(of('acme').state).toEqual({ kind: 'running' });
    page.release();
    await again;
    expect(of('acme').state).toEqual({ kind: 'failed', failure: wrongKey });
  });

  it('shows pausing, resuming and stopping as they are asked for', async () => {
    const { store, of, main } = await setUp({ acme: [['a'], ['b']] });
    const { syncNow, pause, resume, stop } = store.getState();
    const page = main.holdNextPage();
    const run = syncNow('acme');
    await page.asked;
    pause();
    expect(of('acme').state.kind).toBe('paused');
    resume('acme');
    expect(of('acme').state.kind).toBe('running');
    const stopped = stop();
    expect(of('acme').state.kind).toBe('stopping');
    page.release();
    await Promise.all([stopped, run]);
    expect(of('acme').state.kind).toBe('stopped');
  });

  it('shows what a run waits for, and notes it for the log', async () => {
    const { store, of, main, archive } = await setUp({ acme: [['a']] });
    const page = main.holdNextPage();
    const run = store.getState().syncNow('acme');
    await page.asked;
    const waiting = { until: 12_000, reason: { kind: 'rate-limited', retryAt: 12_000 } } as const;
    main.tellWaiting({ connectionId: 'acme', waiting });
    expect(of('acme').waiting).toEqual(waiting);
    main.tellWaiting({ connectionId: 'acme', waiting: null });
    expect(of('acme').waiting).toBeNull();
    page.release();
    await run;
    expect(await archive.runLog()).toMatchObject([{ errors: [waiting.reason] }]);
  });

  it('takes wishes that do not fit the moment for nothing', async () => {
    const { store, of } = await setUp({});
    const { pause, resume, stop } = store.getState();
    pause('acme');
    resume('acme');
    await stop('acme');
    expect(of('acme').state.kind).toBe('idle');
  });
});
