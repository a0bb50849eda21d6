import { describe, expect, it } from 'vitest';

import { startSyncRun, type SyncEvent } from '../../../../src/renderer/sync/sync-loop.ts';
import { commitInOrder } from '../../../../src/renderer/sync/commit-in-order.ts';
import { ArchiveError } from '../../../../src/renderer/archive/archive-error.ts';
import type { Archive } from '../../../../src/renderer/archive/contract.ts';
import { allIds, openTestArchive } from '../archive/test-archive.ts';
import { createFakeMain, type FakeMain } from './fake-main.ts';
import { noScreen } from './no-screen.ts';

const start = (main: FakeMain, archive: Archive, screen: Partial<typeof noScreen> = {}) => {
  const events: SyncEvent[] = [];
  const parts = { bridge: main.bridge, archive, ...noScreen, ...screen };
  let tellCommitted: () => void = () => undefined;
  const committed = new Promise<void>((resolve) => {
    tellCommitted = resolve;
  });
  const run = startSyncRun(parts, 'acme', (event) => {
    events.push(event);
    if (event.kind === 'pages') tellCommitted();
  });
  return { run, events, committed, kinds: () => events.map(({ kind }) => kind) };
};

type NextPagesAnswer = Awaited<ReturnType<FakeMain['bridge']['nextPages']>>;

const wrongKey = { kind: 'key-refused', code: null } as const;

describe('a sync run', () => {
  it('pulls page after page into the archive until the provider has no more', async () => {
    const archive = await openTestArchive();
    const { run, kinds } = start(createFakeMain({ acme: [['a', 'b'], ['c']] }), archive);
    await run.ended;
    expect(kinds()).toEqual(['started', 'pages', 'pages', 'done']);
    expect((await allIds(archive)).sort()).toEqual(['a', 'b', 'c']);
    expect(await archive.checkpoint('acme')).toMatchObject({ nextCursor: null, pagesDone: 2 });
    expect((await archive.overview())[0]?.lastRunFinishedAt).not.toBeNull();
  });

  it('asks for pages while the ones before are committed, but for those after the first', async () => {
    const archive = await openTestArchive();
    const main = createFakeMain({ acme: [['a'], ['b'], ['c']] });
    const committedBefore: number[] = [];
    const bridge: FakeMain['bridge'] = {
      ...main.bridge,
      nextPages: async (runId) => {
        committedBefore.push((await archive.positions())['acme'] ?? 0);
        return main.bridge.nextPages(runId);
      },
    };
    await start({ ...main, bridge }, archive).run.ended;
    expect(committedBefore).toEqual([0, 1, 1, 2]);
  });

  it('asks for its second pages when the first are drawn, and waits for that once', async () => {
    const archive = await openTestArchive();
    const main = createFakeMain({ acme: [['a'], ['b'], ['c']] });
    const drawn = Promise.withResolvers<null>();
    let waits = 0;
    const { run, committed } = start(main, archive, {
      untilDrawn: async () => {
        waits += 1;
        await drawn.promise;
      },
    });
    await committed;
    await new Promise(setImmediate);
    expect(main.asked).toEqual(['start acme behind 0', 'next']);
    drawn.resolve(null);
    await run.ended;
    expect((await allIds(archive)).sort()).toEqual(['a', 'b', 'c']);
    expect(waits).toBe(1);
  });

  it('hands pages to the archive in another task than the one in which they came', async () => {
    const archive = await openTestArchive();
    const main = createFakeMain({ acme: [['a']] });
    let handedOn = 0;
    const watched: Archive = {
      ...archive,
      commitAll: (pages) => {
        handedOn += 1;
        return archive.commitAll(pages);
      },
    };
    const handedOnInThatTask: number[] = [];
    const lookAtItsEnd = async (): Promise<void> => {
      for (let turn = 0; turn < 1_000; turn += 1) await Promise.resolve();
      handedOnInThatTask.push(handedOn);
    };
    const bridge: FakeMain['bridge'] = {
      ...main.bridge,
      nextPages: async (runId) => {
        const answer = await main.bridge.nextPages(runId);
        void lookAtItsEnd();
        return answer;
      },
    };
    await start({ ...main, bridge }, watched).run.ended;
    expect(handedOnInThatTask).toEqual([0, 1]);
  });

  it('that found nothing has ended too', async () => {
    const archive = await openTestArchive();
    const { run, kinds } = start(createFakeMain({ acme: [] }), archive);
    await run.ended;
    expect(kinds()).toEqual(['started', 'done']);
    expect(await archive.checkpoint('acme')).toMatchObject({ runId: 'run-1', nextCursor: null });
  });

  it('that failed keeps its pages, and the next one is planned behind them', async () => {
    const archive = await openTestArchive();
    const first = createFakeMain({ acme: [['a'], wrongKey] });
    const { run, events } = start(first, archive);
    await run.ended;
    expect(events.at(-1)).toEqual({ kind: 'failed', failure: wrongKey });
    expect(first.asked.at(-1)).toBe('stop');
    expect(await allIds(archive)).toEqual(['a']);

    const second = createFakeMain({ acme: [['a'], ['b']] });
    second.journal.set('acme', [...first.journal.get('acme')!]);
    await start(second, archive).run.ended;
    expect(second.asked[0]).toBe('start acme behind 1');
    expect((await allIds(archive)).sort()).toEqual(['a', 'b']);
  });

  it('is in the run log with its end and what went wrong on the way', async () => {
    const archive = await openTestArchive();
    const main = createFakeMain({ acme: [['a', 'b'], wrongKey] });
    const { run } = start(main, archive);
    run.noteError({ kind: 'server-error', status: 503 });
    await run.ended;
    expect(await archive.runLog('acme')).toMatchObject([
      {
        runId: 'run-1',
        outcome: 'failed',
        added: 2,
        pages: 1,
        errors: [{ kind: 'server-error' }, wrongKey],
      },
    ]);
    expect(await archive.runLog('globex')).toEqual([]);
  });

  it('says what went wrong when the bridge or the archive itself breaks', async () => {
    const archive = await openTestArchive();
    const full: Archive = {
      ...archive,
      commitAll: () => Promise.reject(new ArchiveError('disk-full', 'no room')),
    };
    const { run, events } = start(createFakeMain({ acme: [['a']] }), full);
    await run.ended;
    expect(events.at(-1)).toMatchObject({ kind: 'failed', failure: { kind: 'disk-full' } });

    const lost: Archive = { ...archive, holdings: () => Promise.reject(new Error('gone')) };
    const second = start(createFakeMain({}), lost);
    await second.run.ended;
    expect(second.events).toEqual([
      { kind: 'failed', failure: { kind: 'internal', detail: 'gone' } },
    ]);
  });
});

describe('a run that lost main', () => {
  it('ends when what it has been given is committed, and not before', async () => {
    const archive = await openTestArchive();
    const main = createFakeMain({ acme: [['a'], ['b'], ['c']] });
    const order: string[] = [];
    const gone = Promise.withResolvers<NextPagesAnswer>();
    const asked: string[] = [];
    const nextPages: FakeMain['bridge']['nextPages'] = (runId) => {
      asked.push(runId);
      if (asked.length < 3) return main.bridge.nextPages(runId);
      gone.reject(new Error('gone'));
      return gone.promise;
    };
    const commitAll: Archive['commitAll'] = async (pages) => {
      if (asked.length === 1) return archive.commitAll(pages);
      await gone.promise.catch(() => undefined);
      // Longer than the run log takes, which is written last.
      for (let turn = 0; turn < 200; turn += 1) await new Promise(setImmediate);
      const report = await archive.commitAll(pages);
      order.push('committed');
      return report;
    };
    const bridge = { ...main.bridge, nextPages };
    await start({ ...main, bridge }, { ...archive, commitAll }).run.ended;
    expect([...order, 'ended']).toEqual(['committed', 'ended']);
    expect((await allIds(archive)).sort()).toEqual(['a', 'b']);
  });
});

describe('stopping a run', () => {
  it('ends it while a page is being fetched, and nothing is written afterwards', async () => {
    const archive = await openTestArchive();
    const main = createFakeMain({ acme: [['a'], ['b']] });
    const page = main.holdNextPage();
    const { run, kinds } = start(main, archive);
    await page.asked;
    const stopped = run.stop();
    page.release();
    await stopped;
    expect(kinds()).toEqual(['started', 'stopped']);
    expect(await archive.positions()).toEqual({});
  });

  it('before main has answered asks for no page at all', async () => {
    const main = createFakeMain({ acme: [['a']] });
    const { run, kinds } = start(main, await openTestArchive());
    await run.stop();
    expect(kinds()).toEqual(['started', 'stopped']);
    expect(main.asked).toEqual(['start acme behind 0', 'stop']);
  });

  it('does not wait for a screen that draws', async () => {
    const { run, committed, kinds } = start(
      createFakeMain({ acme: [['a'], ['b']] }),
      await openTestArchive(),
      { untilDrawn: () => new Promise(() => undefined) },
    );
    await committed;
    await run.stop();
    expect(kinds()).toEqual(['started', 'pages', 'stopped']);
  });

  it('ends a paused run too', async () => {
    const { run, kinds } = start(createFakeMain({ acme: [['a']] }), await openTestArchive());
    run.pause();
    await run.stop();
    expect(kinds().at(-1)).toBe('stopped');
  });
});

describe('pausing a run', () => {
  it('commits the page under way, asks for no other, and goes on when resumed', async () => {
    const archive = await openTestArchive();
    const main = createFakeMain({ acme: [['a'], ['b']] });
    const page = main.holdNextPage();
    const { run, committed } = start(main, archive);
    await page.asked;
    run.pause();
    page.release();
    await committed;
    expect(main.asked).toEqual(['start acme behind 0', 'next']);
    run.resume();
    await run.ended;
    expect((await allIds(archive)).sort()).toEqual(['a', 'b']);
  });
});

describe('a page that overtakes another', () => {
  it('waits for it: the one before is read from the journal', async () => {
    const archive = await openTestArchive();
    const main = createFakeMain({});
    const parts = { bridge: main.bridge, archive, ...noScreen };
    const [lookedUp, next] = [main.lookUp('acme', 'looked up'), main.lookUp('acme', 'next')];
    expect(await commitInOrder(parts, [next])).toMatchObject({ ok: true, value: { added: 1 } });
    expect(await archive.positions()).toEqual({ acme: 2 });
    expect(await commitInOrder(parts, [lookedUp])).toMatchObject({ value: { unchanged: 1 } });
    expect((await allIds(archive)).sort()).toEqual(['looked up', 'next']);
  });

  it('may have come between two that are handed over together', async () => {
    const archive = await openTestArchive();
    const main = createFakeMain({});
    const parts = { bridge: main.bridge, archive, ...noScreen };
    const look = (callId: string) => main.lookUp('acme', callId);
    const [first, second, lookedUp, last] = [look('a'), look('b'), look('late'), look('c')];
    const together = await commitInOrder(parts, [first, second, last]);
    expect(together).toMatchObject({ ok: true, value: { added: 3 } });
    expect(await archive.positions()).toEqual({ acme: 4 });
    expect(await commitInOrder(parts, [lookedUp])).toMatchObject({ value: { unchanged: 1 } });
    expect((await allIds(archive)).sort()).toEqual(['a', 'b', 'c', 'late']);
  });
});
