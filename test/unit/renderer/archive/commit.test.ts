import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';

import { isArchiveError } from '../../../../src/renderer/archive/archive-error.ts';
import type { Checkpoint } from '../../../../src/shared/page.ts';
import { buildCheckpoint, buildPage, buildSession } from './build-page.ts';
import { allIds, allRows, openTestArchive } from './test-archive.ts';
import { utf8Of } from '../../../../src/shared/byte-text.ts';

const errorOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => null,
    (error: unknown) => error,
  );

describe('committing a page', () => {
  it('counts what is new and shows it', async () => {
    const archive = await openTestArchive();
    const sessions = [buildSession({ id: 'a' }), buildSession({ id: 'b' })];
    const report = await archive.commit(buildPage({ sessions }));
    expect(report).toEqual({
      added: 2,
      changed: 0,
      unchanged: 0,
      unreadable: 0,
      gone: 0,
      revision: 1,
    });
    expect((await allIds(archive)).sort()).toEqual(['a', 'b']);
  });

  it('is still there after the archive is opened again', async () => {
    const disk = new IDBFactory();
    const archive = await openTestArchive(disk);
    await archive.commit(buildPage({ seq: 1, sessions: [buildSession({ id: 'a' })] }));
    const again = buildSession({ id: 'a', providerStatus: 'amended' });
    await archive.commit(buildPage({ seq: 2, sessions: [again, buildSession({ id: 'b' })] }));

    const reopened = await openTestArchive(disk);
    expect(await allRows(reopened)).toEqual(await allRows(archive));
    expect(await reopened.positions()).toEqual({ acme: 2 });
    expect(await reopened.checkpoint('acme')).toEqual(buildCheckpoint());
    expect(await reopened.overview()).toEqual(await archive.overview());
  });

  it('reports the opening in blocks read', async () => {
    const disk = new IDBFactory();
    const archive = await openTestArchive(disk);
    for (let seq = 1; seq <= 40; seq += 1) {
      await archive.commit(buildPage({ seq, sessions: [buildSession({ id: `call-${seq}` })] }));
    }
    const seen: number[] = [];
    const report = await archive.open(({ blocksRead, blocks }) => {
      expect(blocks).toBe(40);
      seen.push(blocksRead);
    });
    expect(seen).toEqual([0, 32, 40]);
    expect(report).toEqual({ calls: 40, dataLoss: null, unreadableBlocks: 0 });
  });

  it('changes nothing when the page is there already', async () => {
    const disk = new IDBFactory();
    const archive = await openTestArchive(disk);
    const page = buildPage({ unreadableRaw: ['{"broken":1}'] });
    await archive.commit(page);
    const report = await archive.commit({
      ...page,
      checkpoint: buildCheckpoint({ runId: 'late' }),
    });
    expect(report).toEqual({
      added: 0,
      changed: 0,
      unchanged: 1,
      unreadable: 0,
      gone: 0,
      revision: 1,
    });
    expect((await archive.checkpoint('acme'))?.runId).toBe('run-1');
    expect(await (await openTestArchive(disk)).overview()).toMatchObject([
      { calls: 1, unreadable: 1 },
    ]);
  });

  it('counts a call that comes again with the same content as unchanged', async () => {
    const archive = await openTestArchive();
    await archive.commit(buildPage({ seq: 1 }));
    const report = await archive.commit(buildPage({ seq: 2 }));
    expect(report).toMatchObject({ added: 0, changed: 0, unchanged: 1, revision: 1 });
  });

  it('refuses a page whose predecessor is missing, and names the reason', async () => {
    const archive = await openTestArchive();
    const error = await errorOf(archive.commit(buildPage({ seq: 2 })));
    expect(isArchiveError(error, 'journal-gap')).toBe(true);
    expect(await archive.positions()).toEqual({});
  });

  it('refuses a page whose sessions do not parse, or are not as many as it says', async () => {
    const archive = await openTestArchive();
    const cut = await errorOf(archive.commit({ ...buildPage(), sessions: utf8Of('[{"key":') }));
    expect(isArchiveError(cut, 'unreadable-page')).toBe(true);
    const fewer = await errorOf(archive.commit({ ...buildPage(), sessions: utf8Of('[]') }));
    expect(isArchiveError(fewer, 'unreadable-page')).toBe(true);
  });

  it('leaves neither block nor place nor checkpoint when one of them cannot be written', async () => {
    const disk = new IDBFactory();
    const archive = await openTestArchive(disk);
    // A function cannot be cloned, so the last write of the transaction fails.
    const poisoned = { ...buildCheckpoint(), poison: () => undefined } as Checkpoint;
    const error = await errorOf(archive.commit(buildPage({ checkpoint: poisoned })));
    expect(error).toMatchObject({ name: 'DataCloneError' });

    for (const one of [archive, await openTestArchive(disk)]) {
      expect(await one.positions()).toEqual({});
      expect(await one.checkpoint('acme')).toBeNull();
      expect(await allIds(one)).toEqual([]);
    }
    expect(await archive.commit(buildPage())).toMatchObject({ added: 1 });
  });

  it('keeps pages committed at once in their order', async () => {
    const archive = await openTestArchive();
    const page = (seq: number) =>
      buildPage({ seq, sessions: [buildSession({ providerStatus: `copy ${seq}` })] });
    await Promise.all([1, 2, 3, 4].map((seq) => archive.commit(page(seq))));
    expect(await allRows(archive)).toMatchObject([{ providerStatus: 'copy 4' }]);
  });
});

describe('two copies of one call', () => {
  const ringing = buildSession({ isFinal: false, outcome: 'ongoing', providerStatus: 'ongoing' });
  const ended = buildSession({ isFinal: true, outcome: 'answered', providerStatus: 'ended' });

  it('the one of the later page is shown', async () => {
    const archive = await openTestArchive();
    await archive.commit(buildPage({ seq: 1, sessions: [ringing] }));
    const report = await archive.commit(buildPage({ seq: 2, sessions: [ended] }));
    expect(report).toMatchObject({ added: 0, changed: 1, unchanged: 0, revision: 2 });
    expect(await allRows(archive)).toMatchObject([{ outcome: 'answered' }]);
    expect(await archive.rawJson('acme/call-1')).toBe('{"id":"call-1","s":"ended"}');
  });

  it('within one page a final copy is not given up for one that is not', async () => {
    const archive = await openTestArchive();
    await archive.commit(buildPage({ sessions: [ended, ringing] }));
    expect(await allRows(archive)).toMatchObject([{ outcome: 'answered' }]);
  });

  it('a later page may say that a final call goes on after all', async () => {
    const archive = await openTestArchive();
    await archive.commit(buildPage({ seq: 1, sessions: [ended] }));
    await archive.commit(buildPage({ seq: 2, sessions: [ringing] }));
    expect(await allRows(archive)).toMatchObject([{ outcome: 'ongoing' }]);
  });

  it('with the same id at two connections they are two calls', async () => {
    const archive = await openTestArchive();
    await archive.commit(buildPage({ connectionId: 'acme' }));
    await archive.commit(buildPage({ connectionId: 'globex' }));
    expect((await allRows(archive)).map(({ key }) => key).sort()).toEqual([
      'acme/call-1',
      'globex/call-1',
    ]);
  });
});

describe('runs', () => {
  it('a run that ended is known with its time', async () => {
    const archive = await openTestArchive();
    await archive.commit(buildPage());
    expect(await archive.overview()).toMatchObject([{ lastRunFinishedAt: null }]);
    const end = buildCheckpoint({ nextCursor: null });
    await archive.finishRun('acme', end);
    expect(await archive.checkpoint('acme')).toEqual(end);
    const [overview] = await archive.overview();
    expect(overview?.lastRunFinishedAt).toBeGreaterThan(Date.now() - 60_000);
  });

  it('the next run keeps the time of the one before until it ends', async () => {
    const archive = await openTestArchive();
    const end = buildCheckpoint({ nextCursor: null });
    await archive.commit(buildPage({ seq: 1, fetchedAt: 5_000, checkpoint: end }));
    await archive.commit(buildPage({ seq: 2, fetchedAt: 6_000 }));
    expect(await archive.overview()).toMatchObject([{ lastRunFinishedAt: 5_000 }]);
  });

  it('a looked-up call moves no run', async () => {
    const archive = await openTestArchive();
    await archive.commit(buildPage({ seq: 1 }));
    await archive.commit(buildPage({ seq: 2, checkpoint: null }));
    expect(await archive.checkpoint('acme')).toEqual(buildCheckpoint());
  });

  it('stepping over a damaged page moves the place on and never back', async () => {
    const archive = await openTestArchive();
    await archive.skip('acme', 3);
    await archive.skip('acme', 2);
    expect(await archive.positions()).toEqual({ acme: 3 });
    expect(await archive.commit(buildPage({ seq: 4 }))).toMatchObject({ added: 1 });
  });
});

describe('items that could not be read', () => {
  it('are counted once, however often a sync meets them', async () => {
    const disk = new IDBFactory();
    const archive = await openTestArchive(disk);
    const first = buildPage({ seq: 1, unreadableRaw: ['{"n":1}', '{"n":2}'] });
    const second = buildPage({ seq: 2, unreadableRaw: ['{"n":2}', '{"n":3}'] });
    expect(await archive.commit(first)).toMatchObject({ unreadable: 2 });
    expect(await archive.commit(second)).toMatchObject({ unreadable: 2 });
    expect(await archive.overview()).toMatchObject([{ unreadable: 3 }]);
    expect(await (await openTestArchive(disk)).overview()).toMatchObject([{ unreadable: 3 }]);
  });
});
