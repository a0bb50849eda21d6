import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import type { SavedView } from '../../../../src/renderer/archive/saved-view.ts';
import { createArchive } from '../../../../src/renderer/archive/create-archive.ts';
import { keepingViews } from '../../../../src/renderer/sync/keeping-views.ts';
import { ok } from '../../../../src/shared/failure.ts';

const view = (name: string): SavedView => ({
  id: name,
  name,
  sort: [],
  filter: { text: name },
  columns: ['initiated'],
});

const createMain = (json: string | null = null) => {
  let kept = json;
  return {
    kept: () => kept,
    keptViews: () => Promise.resolve(ok(kept)),
    keepViews: (text: string) => {
      kept = text;
      return Promise.resolve(ok(null));
    },
  };
};

const openOn = async (main: ReturnType<typeof createMain>, indexedDB: IDBFactory) => {
  const archive = keepingViews(main, createArchive({ indexedDB, IDBKeyRange }));
  await archive.open(() => undefined);
  return archive;
};

describe('saved views', () => {
  it('come back when the store is lost', async () => {
    const main = createMain();
    const before = await openOn(main, new IDBFactory());
    await before.saveView(view('Missed'));
    await before.saveView(view('Long'));
    await before.removeView('Long');
    const after = await openOn(main, new IDBFactory());
    expect(await after.savedViews()).toEqual([view('Missed')]);
  });

  it('stay away once the last of them was removed', async () => {
    const main = createMain();
    const disk = new IDBFactory();
    const before = await openOn(main, disk);
    await before.saveView(view('Missed'));
    await before.removeView('Missed');
    expect(await (await openOn(main, disk)).savedViews()).toEqual([]);
  });

  it('get their second copy when they are from before there was one', async () => {
    const disk = new IDBFactory();
    const old = createArchive({ indexedDB: disk, IDBKeyRange });
    await old.open(() => undefined);
    await old.saveView(view('Missed'));
    const main = createMain();
    await openOn(main, disk);
    expect(JSON.parse(main.kept() ?? '')).toEqual([view('Missed')]);
  });

  it('are none where the copy is not what was written', async () => {
    const archive = await openOn(createMain('{"half'), new IDBFactory());
    expect(await archive.savedViews()).toEqual([]);
  });
});
