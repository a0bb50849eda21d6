import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';

import { buildPage, buildSession } from './build-page.ts';
import { allIds, openTestArchive } from './test-archive.ts';

const pageOf = (connectionId: string, seq: number, ...ids: readonly string[]) =>
  buildPage({ connectionId, seq, sessions: ids.map((id) => buildSession({ connectionId, id })) });

describe('removing the calls of a connection', () => {
  it('leaves those of others, equal call ids included, now and after a restart', async () => {
    const disk = new IDBFactory();
    const archive = await openTestArchive(disk);
    await archive.commit(pageOf('acme', 1, 'same', 'a'));
    await archive.commit(pageOf('bolt', 1, 'same', 'b'));
    await archive.commit(pageOf('acme', 2, 'c'));

    expect(await archive.removeCalls('acme')).toMatchObject({ removed: 3 });

    for (const left of [archive, await openTestArchive(disk)]) {
      expect((await allIds(left)).toSorted()).toEqual(['b', 'same']);
      expect(await left.call('acme/same')).toBeNull();
      expect(await left.rawJson('bolt/same')).toContain('same');
      expect(await left.positions()).toEqual({ bolt: 1 });
      expect(await left.checkpoint('acme')).toBeNull();
      expect((await left.overview()).map(({ connectionId }) => connectionId)).toEqual(['bolt']);
    }
  });

  it('says that something has changed, and does nothing the second time', async () => {
    const archive = await openTestArchive();
    const { revision } = await archive.commit(pageOf('acme', 1, 'a'));
    expect((await archive.removeCalls('acme')).revision).toBeGreaterThan(revision);
    expect(await archive.removeCalls('acme')).toMatchObject({ removed: 0 });
  });

  it('refuses a page that was still on its way', async () => {
    const archive = await openTestArchive();
    await archive.commit(pageOf('acme', 1, 'a'));
    await archive.removeCalls('acme');
    await expect(archive.commit(pageOf('acme', 2, 'b'))).rejects.toThrow(/1 is due/u);
  });
});
