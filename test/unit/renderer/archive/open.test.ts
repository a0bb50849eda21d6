import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';

import { isArchiveError } from '../../../../src/renderer/archive/archive-error.ts';
import { createArchive } from '../../../../src/renderer/archive/create-archive.ts';
import { buildPage, buildSession } from './build-page.ts';
import { allIds, openTestArchive } from './test-archive.ts';

const dexieOn = (disk: IDBFactory) =>
  new Dexie('callshelf', { indexedDB: disk, IDBKeyRange, cache: 'disabled' });

const refusalOf = async (disk: IDBFactory): Promise<unknown> =>
  openTestArchive(disk).then(
    () => null,
    (error: unknown) => error,
  );

describe('opening the archive', () => {
  it('steps over a block that no longer unzips, counts it, and shows the others', async () => {
    const disk = new IDBFactory();
    const archive = await openTestArchive(disk);
    await archive.commit(buildPage({ seq: 1, sessions: [buildSession({ id: 'a' })] }));
    await archive.commit(buildPage({ seq: 2, sessions: [buildSession({ id: 'b' })] }));
    const db = await dexieOn(disk).open();
    await db.table('blocks').update(1, { body: new Uint8Array([31, 139, 8, 0]) });

    const report = await archive.open(() => undefined);
    expect(report).toMatchObject({ calls: 1, unreadableBlocks: 1 });
    expect(await allIds(archive)).toEqual(['b']);
  });

  it('empties what an older layout held, for the journal to fill, and keeps what a person wrote', async () => {
    const disk = new IDBFactory();
    const older = dexieOn(disk);
    older.version(5).stores({
      blocks: '++no',
      runs: 'connectionId',
      journal: 'connectionId',
      meta: 'key',
      windows: '[connectionId+from]',
      runLog: 'runId, startedAt',
      details: '[key+kind]',
      views: 'id',
      snapshots: '[generation+part]',
    });
    await older.open();
    await older.table('blocks').add({ connectionId: 'acme', seq: 1, sessions: '[]', slots: [] });
    await older.table('journal').put({ connectionId: 'acme', seq: 1 });
    await older.table('views').put({ id: 'mine', name: 'Mine', text: '', sort: [] });
    older.close();

    const archive = await openTestArchive(disk);
    expect(await archive.positions()).toEqual({});
    expect(await archive.savedViews()).toMatchObject([{ id: 'mine' }]);
    await archive.commit(buildPage({ seq: 1, sessions: [buildSession({ id: 'a' })] }));
    expect(await allIds(archive)).toEqual(['a']);
  });

  it('names a page that is not what was stored when a call of it is opened', async () => {
    const disk = new IDBFactory();
    const archive = await openTestArchive(disk);
    await archive.commit(buildPage({ seq: 1, sessions: [buildSession({ id: 'a' })] }));
    await archive.commit(buildPage({ seq: 2, sessions: [buildSession({ id: 'b' })] }));
    const db = await dexieOn(disk).open();
    const { body } = (await db.table('blocks').get(1)) as { body: Uint8Array };
    // A bit turned in what gzip stands for, where inflating notices nothing but the checksum.
    const turned = body.slice();
    turned[turned.length - 6] = (turned.at(-6) ?? 0) ^ 1;
    await db.table('blocks').update(1, { body: turned });
    await db.table('blocks').update(2, { body: new Uint8Array([1, 2, 3]) });

    const refused = (answer: Promise<unknown>) =>
      answer.then(
        () => false,
        (error: unknown) => isArchiveError(error, 'damaged-block'),
      );
    expect(await refused(archive.call('acme/a'))).toBe(true);
    expect(await refused(archive.versions('acme/a'))).toBe(true);
    expect(await refused(archive.call('acme/b'))).toBe(true);
    expect(await refused(archive.rawJson('acme/b'))).toBe(true);
  });

  it('can be closed, and opened on another store', async () => {
    const disk = new IDBFactory();
    const archive = await openTestArchive(disk);
    await archive.commit(buildPage({ seq: 1, sessions: [buildSession({ id: 'a' })] }));
    await archive.close();
    await dexieOn(disk).delete();
    expect(await archive.open(() => undefined)).toMatchObject({ calls: 0 });
    expect(await archive.positions()).toEqual({});
  });

  it('refuses a database with newer tables and leaves it as it is', async () => {
    const disk = new IDBFactory();
    const newer = dexieOn(disk);
    newer.version(99).stores({ shelves: '++no' });
    await newer.open();
    newer.close();

    const error = await refusalOf(disk);
    expect(isArchiveError(error, 'newer-archive')).toBe(true);
    expect(String(error)).toContain('newer version of Callshelf');
    expect(await disk.databases()).toEqual([{ name: 'callshelf', version: 990 }]);
  });

  it('refuses a database whose records mean something newer', async () => {
    const disk = new IDBFactory();
    await (await openTestArchive(disk)).commit(buildPage());
    const db = await dexieOn(disk).open();
    await db.table('meta').put({ key: 'contentVersion', value: 3 });
    expect(isArchiveError(await refusalOf(disk), 'newer-archive')).toBe(true);
  });

  it('says so when the browser had to throw the database away', async () => {
    const disk = new IDBFactory();
    const losing = {
      open: (name: string, version?: number) => {
        const request = disk.open(name, version);
        // What Chromium adds to the event; fake-indexeddb never loses anything.
        const tell = (event: Event) =>
          Object.assign(event, { dataLoss: 'total', dataLossMessage: 'corrupted' });
        request.addEventListener('upgradeneeded', tell);
        return request;
      },
      deleteDatabase: (name: string) => disk.deleteDatabase(name),
    };
    const archive = createArchive({ indexedDB: losing, IDBKeyRange });
    expect(await archive.open(() => undefined)).toMatchObject({ dataLoss: 'corrupted', calls: 0 });
  });

  it('has to come first: nothing is stored in an archive that is not open', async () => {
    const archive = createArchive({ indexedDB: new IDBFactory(), IDBKeyRange });
    await expect(archive.commit(buildPage())).rejects.toThrow(/clos/i);
  });
});
