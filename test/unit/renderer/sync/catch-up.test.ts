import { describe, expect, it } from 'vitest';

import { catchUp, type Progress } from '../../../../src/renderer/sync/catch-up.ts';
import { failed } from '../../../../src/shared/failure.ts';
import { buildPage, buildSession } from '../archive/build-page.ts';
import { allIds, openTestArchive } from '../archive/test-archive.ts';
import { createFakeMain, type FakeMain } from './fake-main.ts';
import { utf8Of } from '../../../../src/shared/byte-text.ts';

const journalOf = (main: FakeMain, connectionId: string, ids: readonly string[]) =>
  main.journal.set(
    connectionId,
    ids.map((id, at) =>
      buildPage({ connectionId, seq: at + 1, sessions: [buildSession({ connectionId, id })] }),
    ),
  );

const run = async (main: FakeMain, archive: Awaited<ReturnType<typeof openTestArchive>>) => {
  const progress: Progress[] = [];
  const parts = { bridge: main.bridge, archive, onCommitted: () => undefined };
  const report = await catchUp(parts, (one) => progress.push(one));
  return { report, progress };
};

describe('catching up with the journal', () => {
  it('brings an emptied store back whole, with no network', async () => {
    const main = createFakeMain({});
    journalOf(main, 'acme', ['a', 'b', 'c']);
    journalOf(main, 'globex', ['d']);
    const archive = await openTestArchive();
    const { report, progress } = await run(main, archive);
    expect(report).toEqual({ ok: true, value: { pages: 4, damaged: 0, ahead: [] } });
    expect(progress).toEqual([1, 2, 3, 4].map((done) => ({ done, total: 4 })));
    expect((await allIds(archive)).sort()).toEqual(['a', 'b', 'c', 'd']);
    expect(await archive.positions()).toEqual({ acme: 3, globex: 1 });
    expect(main.asked).toEqual([]);
  });

  it('asks only for what the store lacks, and for nothing when it lacks nothing', async () => {
    const main = createFakeMain({});
    journalOf(main, 'acme', ['a', 'b']);
    const archive = await openTestArchive();
    await archive.commit(main.journal.get('acme')![0]!);
    expect((await run(main, archive)).report).toMatchObject({ value: { pages: 1 } });
    expect(await run(main, archive)).toEqual({
      report: { ok: true, value: { pages: 0, damaged: 0, ahead: [] } },
      progress: [],
    });
  });

  it('steps over damaged pages, counts them, and does not meet them again', async () => {
    const main = createFakeMain({});
    journalOf(main, 'acme', ['a', 'b', 'c', 'd']);
    const pages = main.journal.get('acme')!;
    pages[1] = null;
    pages[2] = { ...pages[2]!, sessions: utf8Of('not JSON') };
    const archive = await openTestArchive();
    expect((await run(main, archive)).report).toMatchObject({ value: { pages: 2, damaged: 2 } });
    expect((await allIds(archive)).sort()).toEqual(['a', 'd']);
    expect((await run(main, archive)).report).toMatchObject({ value: { pages: 0, damaged: 0 } });
  });

  it('goes on behind a hole, and ends where the journal does', async () => {
    const main = createFakeMain({});
    journalOf(main, 'acme', ['a', 'b', 'c', 'd']);
    const [first, , third] = main.journal.get('acme')!;
    const bridge = {
      ...main.bridge,
      replayPage: ({ afterSeq }: { readonly afterSeq: number }) => {
        const page = [first, third].find((one) => one!.seq > afterSeq);
        return Promise.resolve({ ok: true, value: page ? { kind: 'page', page } : null } as const);
      },
    };
    const archive = await openTestArchive();
    const { report } = await run({ ...main, bridge } as FakeMain, archive);
    expect(report).toMatchObject({ value: { pages: 2, damaged: 2 } });
    expect(await archive.positions()).toEqual({ acme: 4 });
  });

  it('names the connections of which the journal has lost pages', async () => {
    const archive = await openTestArchive();
    await archive.commit(buildPage());
    const { report } = await run(createFakeMain({}), archive);
    expect(report).toMatchObject({ value: { ahead: ['acme'] } });
    expect(await allIds(archive)).toEqual(['call-1']);
  });

  it('keeps what it has when the journal cannot be read any further', async () => {
    const main = createFakeMain({});
    journalOf(main, 'acme', ['a', 'b']);
    const failure = { kind: 'file', path: '/journal', detail: 'EIO' } as const;
    const replayPage: FakeMain['bridge']['replayPage'] = (place) =>
      place.afterSeq === 0 ? main.bridge.replayPage(place) : Promise.resolve(failed(failure));
    const archive = await openTestArchive();
    const broken = { ...main, bridge: { ...main.bridge, replayPage } };
    expect((await run(broken, archive)).report).toEqual({ ok: false, failure });
    expect(await archive.positions()).toEqual({ acme: 1 });
    expect((await run(main, archive)).report).toMatchObject({ value: { pages: 1 } });
  });
});
