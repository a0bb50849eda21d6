import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';

import type { Archive } from '../../../../src/renderer/archive/contract.ts';
import type { WindowProgress } from '../../../../src/shared/page.ts';
import type { Session } from '../../../../src/shared/session.ts';
import { buildCheckpoint, buildPage, buildSession } from './build-page.ts';
import { allIds, allRows, newestFirst, openTestArchive } from './test-archive.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const day = Date.UTC(2026, 5, 1);

const call = (id: string, hour: number, changes: Partial<Session> = {}): Session =>
  buildSession({ id, initiatedAt: day + hour * hourMs, ...changes });

const window = (changes: Partial<WindowProgress> = {}): WindowProgress => ({
  from: day,
  to: day + dayMs,
  said: 2,
  distinct: 2,
  firstSeq: 1,
  readDownTo: day,
  readAt: day + 3 * dayMs,
  settledTo: day + dayMs,
  reading: 1,
  verdict: 'done',
  ...changes,
});

const run = (runId: string, changes = {}) => buildCheckpoint({ runId, ...changes });

/** Two runs: the first brings a, b and c; in the second b has changed, c is not listed, d is new. */
const twoRuns = async (archive: Archive): Promise<void> => {
  const first = [call('a', 1), call('b', 2), call('c', 3)];
  const counts = { said: 3, distinct: 3 };
  const checkpoint = run('run-1', { nextCursor: null });
  await archive.commit(buildPage({ seq: 1, sessions: first, checkpoint, window: window(counts) }));
  const second = [call('a', 1), call('b', 2, { providerStatus: 'amended' }), call('d', 4)];
  const later = { ...counts, firstSeq: 2, readAt: day + 4 * dayMs };
  const end = run('run-2', { nextCursor: null });
  await archive.commit(
    buildPage({ seq: 2, sessions: second, checkpoint: end, window: window(later) }),
  );
};

const since = async (archive: Archive, what: 'new' | 'changed' | 'gone') =>
  allIds(archive, { ...newestFirst, filter: { text: '', since: what } });

describe('what the last sync brought', () => {
  it('is counted and can be listed: new, changed, and no longer at the provider', async () => {
    const archive = await openTestArchive();
    await twoRuns(archive);
    expect(await archive.changes()).toEqual([
      { connectionId: 'acme', runId: 'run-2', added: 1, changed: 1, gone: 1 },
    ]);
    expect(await since(archive, 'new')).toEqual(['d']);
    expect(await since(archive, 'changed')).toEqual(['b']);
    expect(await since(archive, 'gone')).toEqual(['c']);
  });

  it('is the same after the archive is opened again', async () => {
    const disk = new IDBFactory();
    await twoRuns(await openTestArchive(disk));
    const reopened = await openTestArchive(disk);
    expect(await since(reopened, 'gone')).toEqual(['c']);
    expect(await reopened.changes()).toMatchObject([{ added: 1, changed: 1, gone: 1 }]);
  });
});

describe('a call that the provider no longer lists', () => {
  it('is flagged and stays, and is no longer gone when it is listed again', async () => {
    const archive = await openTestArchive();
    await twoRuns(archive);
    const gone = async () => (await allRows(archive)).filter(({ isGone }) => isGone);
    expect(await gone()).toMatchObject([{ id: 'c' }]);
    await archive.commit(buildPage({ seq: 3, sessions: [call('c', 3)] }));
    expect(await gone()).toEqual([]);
  });

  it('outside the window says nothing', async () => {
    const archive = await openTestArchive();
    await archive.commit(buildPage({ seq: 1, sessions: [call('old', -1), call('next', 24)] }));
    await archive.commit(buildPage({ seq: 2, sessions: [], window: window({ firstSeq: 2 }) }));
    expect((await allRows(archive)).some(({ isGone }) => isGone)).toBe(false);
  });

  it('while the window is open, or its numbers differ, says nothing either', async () => {
    const archive = await openTestArchive();
    await archive.commit(buildPage({ seq: 1, sessions: [call('a', 1)] }));
    for (const [at, verdict] of (['open', 'differs'] as const).entries()) {
      const progress = window({ firstSeq: at + 2, verdict });
      await archive.commit(buildPage({ seq: at + 2, sessions: [], window: progress }));
    }
    expect((await allRows(archive)).some(({ isGone }) => isGone)).toBe(false);
  });

  it('and was asked for by id is flagged by name', async () => {
    const archive = await openTestArchive();
    const sessions = [call('a', 1, { isFinal: false })];
    await archive.commit(buildPage({ seq: 1, sessions }));
    const report = await archive.commit(buildPage({ seq: 2, sessions: [], goneIds: ['a', 'x'] }));
    expect(report).toMatchObject({ gone: 1 });
    const { pending } = await archive.holdings('acme', { differsBefore: 0 });
    expect(pending).toEqual([]);
  });
});

describe('earlier versions of a call', () => {
  it('are kept with the time they were fetched and their own JSON', async () => {
    const disk = new IDBFactory();
    await twoRuns(await openTestArchive(disk));
    for (const archive of [await openTestArchive(disk)]) {
      const versions = await archive.versions('acme/b');
      expect(versions.map(({ rawJson }) => rawJson)).toEqual([
        '{"id":"b","s":"amended"}',
        '{"id":"b","s":"ended"}',
      ]);
      expect(versions[0]!.fetchedAt).toBeGreaterThan(versions[1]!.fetchedAt);
      expect(await archive.versions('acme/a')).toHaveLength(1);
      expect(await archive.versions('acme/nobody')).toEqual([]);
    }
  });
});

describe('what a run is planned from', () => {
  it('is the settled time, the calls that go on, and the place in the journal', async () => {
    const disk = new IDBFactory();
    const archive = await openTestArchive(disk);
    const sessions = [call('done', 1), call('ringing', 2, { isFinal: false })];
    const settledTo = day + 12 * hourMs;
    await archive.commit(buildPage({ sessions, window: window({ settledTo }) }));
    const holdings = {
      heldSeq: 1,
      settled: [{ from: day, to: settledTo }],
      pending: [{ callId: 'ringing', initiatedAt: day + 2 * hourMs }],
    };
    const wish = { differsBefore: Infinity };
    expect(await archive.holdings('acme', wish)).toEqual(holdings);
    expect(await (await openTestArchive(disk)).holdings('acme', wish)).toEqual(holdings);
    const nothing = { heldSeq: 0, settled: [], pending: [] };
    expect(await archive.holdings('globex', wish)).toEqual(nothing);
  });

  it('does not count a window as read of which a page was lost on the way', async () => {
    const archive = await openTestArchive();
    await archive.commit(buildPage({ seq: 1, sessions: [], window: window({ verdict: 'open' }) }));
    await archive.skip('acme', 2);
    await archive.commit(buildPage({ seq: 3, sessions: [], window: window() }));
    expect((await archive.holdings('acme', { differsBefore: Infinity })).settled).toEqual([]);
    await archive.commit(buildPage({ seq: 4, sessions: [], window: window({ firstSeq: 4 }) }));
    expect((await archive.ledger('acme'))[0]?.state).toEqual({ kind: 'done' });
  });
});

describe('coverage', () => {
  const borders = [0, 1, 2, 3].map((days) => day + days * dayMs);
  const states = async (archive: Archive, keptSince: number | null = null) =>
    (await archive.coverage({ connectionId: 'acme', borders, keptSince })).map(
      ({ state }) => state,
    );

  it('tells days that are fetched, partly fetched and never fetched, with both counts', async () => {
    const archive = await openTestArchive();
    const sessions = [call('a', 1), call('b', 25)];
    const progress = window({ to: day + 30 * hourMs });
    await archive.commit(buildPage({ sessions, window: progress }));
    const spans = await archive.coverage({ connectionId: 'acme', borders, keptSince: null });
    expect(spans).toMatchObject([
      { state: 'fetched', held: 1, said: 1, missing: [] },
      {
        state: 'partly',
        held: 1,
        said: null,
        missing: [{ from: day + 30 * hourMs, to: day + 2 * dayMs }],
      },
      { state: 'never', held: 0, said: null, missing: [{ from: borders[2], to: borders[3] }] },
    ]);
  });

  it('tells what the provider no longer keeps, and what has not been yet', async () => {
    const archive = await openTestArchive();
    expect(await states(archive, day + 2 * dayMs)).toEqual(['beyond', 'beyond', 'never']);
    const tomorrow = Date.now() + dayMs;
    const ahead = { connectionId: 'acme', borders: [tomorrow, tomorrow + dayMs], keptSince: null };
    expect(await archive.coverage(ahead)).toMatchObject([{ state: 'future', missing: [] }]);
  });

  it('shows what the provider said beside what came where the two differ', async () => {
    const archive = await openTestArchive();
    const progress = window({ said: 5, distinct: 1, verdict: 'differs' });
    await archive.commit(buildPage({ sessions: [call('a', 1)], window: progress }));
    const [first] = await archive.coverage({ connectionId: 'acme', borders, keptSince: null });
    expect(first).toMatchObject({ state: 'partly', held: 1, said: 5 });
    expect(first?.missing).toEqual([{ from: day, to: day + dayMs }]);
  });
});

describe('the run log', () => {
  it('has every run with its windows and counts, newest first', async () => {
    const archive = await openTestArchive();
    await twoRuns(archive);
    const end = { connectionId: 'acme', startedAt: 1_700_000_100_000, endedAt: 1_700_000_200_000 };
    const errors = [{ kind: 'server-error', status: 503 } as const];
    await archive.closeRun({ ...end, runId: 'run-1', outcome: 'done', retries: 2, errors });
    const log = await archive.runLog('acme');
    expect(log.find(({ runId }) => runId === 'run-1')).toMatchObject({
      outcome: 'done',
      retries: 2,
      errors,
      added: 3,
      windows: [{ from: day, to: day + dayMs, said: 3, held: 3, readings: 1, verdict: 'done' }],
    });
    expect(log.find(({ runId }) => runId === 'run-2')).toMatchObject({
      firstSeq: 2,
      pages: 1,
      added: 1,
      changed: 1,
      gone: 1,
    });
    expect(await archive.runLog('globex')).toEqual([]);
  });

  it('is brought back by the journal with what the pages say', async () => {
    const archive = await openTestArchive();
    const checkpoint = run('run-1', { nextCursor: null, retries: 3, callsSeen: 1 });
    await archive.commit(buildPage({ fetchedAt: 7_000, checkpoint }));
    expect(await archive.runLog()).toMatchObject([
      { runId: 'run-1', outcome: 'done', endedAt: 7_000, retries: 3, callsListed: 1 },
    ]);
  });
});

describe('several pages at once', () => {
  it('are stored together or not at all', async () => {
    const archive = await openTestArchive();
    const pages = [1, 2, 3].map((seq) => buildPage({ seq, sessions: [call(`call-${seq}`, seq)] }));
    expect(await archive.commitAll(pages)).toMatchObject({ added: 3, revision: 3 });
    const holed = [4, 6].map((seq) => buildPage({ seq, sessions: [call(`call-${seq}`, seq)] }));
    await expect(archive.commitAll(holed)).rejects.toThrow('where 5 is due');
    expect(await archive.positions()).toEqual({ acme: 3 });
    expect(await archive.commitAll([])).toMatchObject({ added: 0 });
  });
});
