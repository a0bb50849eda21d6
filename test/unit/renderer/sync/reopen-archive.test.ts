import { describe, expect, it } from 'vitest';

import { createArchive } from '../../../../src/renderer/archive/create-archive.ts';
import { createArchiveStore } from '../../../../src/renderer/sync/archive-store.ts';
import { mendingArchive } from '../../../../src/renderer/sync/mending-archive.ts';
import { openArchive, reopenArchive } from '../../../../src/renderer/sync/open-archive.ts';
import { createShutDisk } from '../archive/shut-disk.ts';
import { allIds } from '../archive/test-archive.ts';
import { createFakeMain } from './fake-main.ts';

/** An archive of one call each of two connections, mended as the app mends it. */
const openShelf = async () => {
  const disk = createShutDisk();
  const main = createFakeMain({ acme: [], globex: [] });
  main.lookUp('acme', 'a');
  main.lookUp('globex', 'g');
  const kept = createArchive(disk);
  let opened = 0;
  const worker = {
    ...kept,
    open: (...given: Parameters<typeof kept.open>) => {
      opened += 1;
      return kept.open(...given);
    },
  };
  const store = createArchiveStore();
  const parts = { bridge: main.bridge, archive: worker };
  await openArchive(parts, store);
  const archive = mendingArchive(worker, {
    mend: () => Promise.resolve(false),
    reopen: () => reopenArchive(parts, store),
  });
  return { disk, main, archive, store, opened: () => opened };
};

describe('an archive whose store the browser has shut', () => {
  it('opens it again for the next commit and the next question, once for all', async () => {
    const { disk, main, archive, store, opened } = await openShelf();
    disk.shut();
    const page = main.lookUp('acme', 'b');
    const [, held] = await Promise.all([
      archive.commitAll([page]),
      archive.holdings('globex', { differsBefore: 1 }),
    ]);
    expect(held).toMatchObject({ heldSeq: 1 });
    expect(opened()).toBe(2);
    expect((await allIds(archive)).sort()).toEqual(['a', 'b', 'g']);
    expect(store.getState()).toMatchObject({ state: { kind: 'ready' }, calls: 3, lostPages: 0 });
  });

  it('brings back from the journal what the store had and has no more', async () => {
    const { disk, archive, store, main } = await openShelf();
    disk.shut();
    disk.wipe();
    expect(await archive.positions()).toEqual({ acme: 1, globex: 1 });
    expect((await allIds(archive)).sort()).toEqual(['a', 'g']);
    expect(store.getState()).toMatchObject({
      state: { kind: 'ready' },
      calls: 2,
      caughtUp: { pages: 2 },
    });
    expect(main.asked).not.toContain('reset store');
  });

  it('says why it does not open, keeps the list, and tries again when asked again', async () => {
    const { disk, archive, store } = await openShelf();
    disk.shut();
    disk.refuse(true);
    await expect(archive.positions()).rejects.toThrow('backing store');
    expect(store.getState()).toMatchObject({ state: { kind: 'ready' }, calls: 2 });
    expect((await allIds(archive)).sort()).toEqual(['a', 'g']);
    disk.refuse(false);
    expect(await archive.positions()).toEqual({ acme: 1, globex: 1 });
  });
});
