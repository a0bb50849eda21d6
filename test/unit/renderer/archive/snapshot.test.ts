import { Dexie } from 'dexie';
import fc from 'fast-check';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it, onTestFinished } from 'vitest';

import { createArchive } from '../../../../src/renderer/archive/create-archive.ts';
import type { OpenProgress } from '../../../../src/renderer/archive/answers.ts';
import type { Archive } from '../../../../src/renderer/archive/contract.ts';
import { checksumOf } from '../../../../src/renderer/archive/snapshot/checksum.ts';
import type { SnapshotRecord } from '../../../../src/renderer/archive/snapshot/snapshot-record.ts';
import type { Session } from '../../../../src/shared/session.ts';
import { anyCall, anyView } from './any-call.ts';
import { buildPage, buildSession } from './build-page.ts';
import { viewModel } from './plain-model.ts';
import { allRows, newestFirst, openTestArchive } from './test-archive.ts';

/** What opening said at its first and at its last: what the snapshot knew, and all. */
const reopen = async (disk: IDBFactory) => {
  const archive = createArchive({ indexedDB: disk, IDBKeyRange });
  const seen: OpenProgress[] = [];
  await archive.open((progress) => seen.push(progress));
  return { archive, first: seen[0]!, last: seen.at(-1)! };
};

const pageOf = (seq: number, ids: readonly string[]) =>
  buildPage({
    seq,
    sessions: ids.map((id) => buildSession({ id, initiatedAt: seq * 1_000 })),
    unreadableRaw: [`{"n":${String(seq)}}`],
  });

/** A snapshot, the second, and a block that it does not know. */
const withSnapshot = async () => {
  const disk = new IDBFactory();
  const archive = await openTestArchive(disk);
  await archive.commit(pageOf(1, ['a', 'b']));
  await archive.saveIndex();
  await archive.commit(pageOf(2, ['b', 'c']));
  await archive.saveIndex();
  await archive.commit(pageOf(3, ['d']));
  return { disk, archive };
};

const snapshotsOn = async (disk: IDBFactory) => {
  const db = new Dexie('callshelf', { indexedDB: disk, IDBKeyRange, cache: 'disabled' });
  await db.open();
  onTestFinished(() => {
    db.close();
  });
  return db.table<SnapshotRecord, [number, string]>('snapshots');
};

const records = async (disk: IDBFactory) => (await snapshotsOn(disk)).toArray();

const expectSame = async (one: Archive, other: Archive): Promise<void> => {
  expect(await allRows(one)).toEqual(await allRows(other));
  expect(await one.overview()).toEqual(await other.overview());
};

describe('a snapshot', () => {
  it('spares a start the blocks that it knows', async () => {
    const { disk, archive } = await withSnapshot();
    const { archive: again, first, last } = await reopen(disk);
    expect(first).toMatchObject({ blocks: 1, calls: 3 });
    expect(last).toMatchObject({ blocks: 1, blocksRead: 1, calls: 4 });
    await expectSame(again, archive);
    expect(await again.rawJson('acme/b')).toContain('"b"');
  });

  it('takes the place of the one before', async () => {
    const { disk, archive } = await withSnapshot();
    await archive.saveIndex();
    const kept = new Set((await records(disk)).map(({ generation }) => generation));
    expect([...kept]).toEqual([3]);
  });

  it('is the one before as long as a new one is not whole', async () => {
    const { disk, archive } = await withSnapshot();
    const before = await records(disk);
    await archive.saveIndex();
    const snapshots = await snapshotsOn(disk);
    await snapshots.bulkPut([...before]);
    await snapshots.delete([3, '']);
    const { archive: again, first } = await reopen(disk);
    expect(first).toMatchObject({ blocks: 1, calls: 3 });
    await expectSame(again, archive);
  });

  it('is not written again when nothing has come', async () => {
    const { disk } = await withSnapshot();
    const { archive } = await reopen(disk);
    await archive.saveIndex();
    await archive.saveIndex();
    const kept = (await records(disk)).filter(({ part }) => part === '');
    expect(kept.map(({ generation }) => generation)).toEqual([3]);
  });

  it('answers every view as the blocks would, whatever comes after it', async () => {
    const calls = fc.array(anyCall, { maxLength: 8 });
    const views = fc.array(anyView, { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(calls, calls, calls, views, async (before, between, after, all) => {
        const disk = new IDBFactory();
        const own = (sessions: readonly Session[]) =>
          sessions.filter(({ connectionId }) => connectionId === 'acme');
        const archive = await openTestArchive(disk);
        await archive.commit(buildPage({ seq: 1, sessions: own(before) }));
        await archive.saveIndex();
        await archive.commit(buildPage({ seq: 2, sessions: own(between) }));
        const { archive: again } = await reopen(disk);
        await again.commit(buildPage({ seq: 3, sessions: own(after) }));
        const put = [...own(before), ...own(between), ...own(after)];
        for (const view of all) {
          const expected = viewModel(put, view).map(({ key }) => key);
          expect(await again.keys({ view, from: 0, to: 100 })).toEqual(expected);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('is written by itself some time after the last commit', async () => {
    const disk = new IDBFactory();
    const archive = createArchive({ indexedDB: disk, IDBKeyRange }, { restMs: 5 });
    await archive.open(() => undefined);
    const sessions = Array.from({ length: 1_200 }, (_, n) => buildSession({ id: String(n) }));
    await archive.commit(buildPage({ sessions }));
    await expect.poll(async () => (await reopen(disk)).first.blocks).toBe(0);
  });

  it('is no matter when it cannot be written', async () => {
    const { disk, archive } = await withSnapshot();
    const snapshots = await snapshotsOn(disk);
    await snapshots.clear();
    snapshots.db.close();
    await new Promise((resolve) => {
      disk.deleteDatabase('callshelf').onsuccess = resolve;
    });
    await expect(archive.saveIndex()).resolves.toBeUndefined();
  });
});

describe('a damaged snapshot', () => {
  /** Opens after the damage: all calls are there, and `blocks` had to be read again. */
  const expectDisbelieved = async (
    disk: IDBFactory,
    archive: Archive,
    blocks: number,
  ): Promise<void> => {
    const { archive: again, first } = await reopen(disk);
    expect(first.blocks).toBe(blocks);
    await expectSame(again, archive);
  };

  it('is not believed with a bit turned anywhere in it: the blocks are', async () => {
    const where = { nat: fc.nat(), bit: fc.nat(7), record: fc.nat() };
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record(where), { minLength: 1, maxLength: 3 }),
        async (flips) => {
          const { disk, archive } = await withSnapshot();
          const snapshots = await snapshotsOn(disk);
          const newest = (await snapshots.toArray()).filter(({ generation }) => generation === 2);
          const hit = new Set<string>();
          for (const flip of flips) {
            const record = newest[flip.record % newest.length]!;
            if (record.bytes.length === 0) continue;
            const at = flip.nat % record.bytes.length;
            const name = `${record.part} ${String(at)} ${String(flip.bit)}`;
            if (hit.has(name)) continue;
            hit.add(name);
            record.bytes[at] = record.bytes[at]! ^ (1 << flip.bit);
            await snapshots.put(record);
          }
          await expectDisbelieved(disk, archive, hit.size === 0 ? 1 : 3);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is written anew once the blocks have been read', async () => {
    const { disk, archive } = await withSnapshot();
    const snapshots = await snapshotsOn(disk);
    for (const record of await snapshots.toArray()) {
      if (record.part !== 'block/0') continue;
      record.bytes[0] = record.bytes[0]! ^ 1;
      await snapshots.put(record);
    }
    const { archive: again, first } = await reopen(disk);
    expect(first).toMatchObject({ blocks: 3, calls: 0 });
    await expectSame(again, archive);
    await again.saveIndex();
    expect((await reopen(disk)).first.blocks).toBe(0);
  });

  it('is not believed cut short, without one of its records, or without its header', async () => {
    const harms: readonly ((one: SnapshotRecord) => SnapshotRecord | null)[] = [
      (one) => ({ ...one, bytes: one.bytes.slice(0, -1) }),
      (one) => ({ ...one, bytes: new Uint8Array([...one.bytes, 0]) }),
      () => null,
    ];
    for (const harm of harms) {
      for (const part of ['ids bytes/0', 'talkSeconds/0', 'order of newest/0', '']) {
        const { disk, archive } = await withSnapshot();
        const snapshots = await snapshotsOn(disk);
        const record = await snapshots.get([2, part]);
        const harmed = harm(record!);
        if (harmed === null) await snapshots.delete([2, part]);
        else await snapshots.put(harmed);
        await expectDisbelieved(disk, archive, 3);
      }
    }
  });

  it('is not believed when another version wrote it', async () => {
    const changes = [{ format: 99 }, { shape: 'block:Uint32Array' }];
    for (const change of changes) {
      const { disk, archive } = await withSnapshot();
      const snapshots = await snapshotsOn(disk);
      const record = await snapshots.get([2, '']);
      const header = JSON.parse(new TextDecoder().decode(record!.bytes)) as object;
      const bytes = new TextEncoder().encode(JSON.stringify({ ...header, ...change }));
      await snapshots.put({ ...record!, bytes, checksum: checksumOf(bytes) });
      await expectDisbelieved(disk, archive, 3);
    }
  });

  it('is not believed when the store has lost blocks that it had seen', async () => {
    const { disk } = await withSnapshot();
    const snapshots = await snapshotsOn(disk);
    await snapshots.db.table('blocks').delete(2);
    const { archive, first } = await reopen(disk);
    expect(first.blocks).toBe(2);
    const rows = await archive.rows({ view: newestFirst, from: 0, to: 9 });
    expect(rows.rows.map(({ id }) => id)).toEqual(['d', 'a', 'b']);
  });
});

describe('the list', () => {
  it('is answered while blocks are still being read', async () => {
    const disk = new IDBFactory();
    const archive = await openTestArchive(disk);
    for (let seq = 1; seq <= 70; seq += 1)
      await archive.commit(pageOf(seq, [`call-${String(seq)}`]));
    const again = createArchive({ indexedDB: disk, IDBKeyRange });
    const totals: number[] = [];
    await again.open(async () => {
      totals.push((await again.rows({ view: newestFirst, from: 0, to: 1 })).total);
    });
    expect(totals).toEqual([0, 32, 64, 70]);
  });
});
