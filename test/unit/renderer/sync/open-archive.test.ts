import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';

import { ArchiveError } from '../../../../src/renderer/archive/archive-error.ts';
import type { OpenReport } from '../../../../src/renderer/archive/answers.ts';
import type { Archive } from '../../../../src/renderer/archive/contract.ts';
import { createArchive } from '../../../../src/renderer/archive/create-archive.ts';
import { createArchiveStore } from '../../../../src/renderer/sync/archive-store.ts';
import { mostBehind, openArchive } from '../../../../src/renderer/sync/open-archive.ts';
import { failed } from '../../../../src/shared/failure.ts';
import { createFakeMain, type FakeMain } from './fake-main.ts';

const newArchive = () => createArchive({ indexedDB: new IDBFactory(), IDBKeyRange });

const open = async (bridge: FakeMain['bridge'], archive: Archive) => {
  const store = createArchiveStore();
  const kinds: string[] = [];
  store.subscribe(({ state }) => {
    if (kinds.at(-1) !== state.kind) kinds.push(state.kind);
  });
  await openArchive({ bridge, archive }, store);
  return { store, kinds };
};

describe('opening the archive', () => {
  it('goes from opening over restoring to ready, and knows what is on the shelf', async () => {
    const main = createFakeMain({});
    main.lookUp('acme', 'a');
    main.lookUp('acme', 'b');
    const { store, kinds } = await open(main.bridge, newArchive());
    expect(kinds).toEqual(['opening', 'restoring', 'ready']);
    expect(store.getState()).toMatchObject({
      calls: 2,
      revision: 2,
      overview: [{ connectionId: 'acme', calls: 2 }],
      caughtUp: { pages: 2, damaged: 0 },
      catchUpFailure: null,
    });
  });

  it('skips restoring when nothing is lacking', async () => {
    const { kinds } = await open(createFakeMain({}).bridge, newArchive());
    expect(kinds).toEqual(['opening', 'ready']);
  });

  it('is ready with the stored calls even when the journal cannot be read', async () => {
    const failure = { kind: 'file', path: '/journal', detail: 'EIO' } as const;
    const journalPositions = () => Promise.resolve(failed(failure));
    const { store } = await open({ ...createFakeMain({}).bridge, journalPositions }, newArchive());
    expect(store.getState()).toMatchObject({ state: { kind: 'ready' }, catchUpFailure: failure });
  });

  it('is ready with the stored calls when the store has no room for what it lacks', async () => {
    const main = createFakeMain({ acme: [] });
    const archive = newArchive();
    await archive.open(() => undefined);
    await archive.commit(main.lookUp('acme', 'a'));
    const page = main.lookUp('acme', 'b');
    const full = {
      ...archive,
      commit: () => Promise.reject(new ArchiveError('disk-full', 'full')),
    };
    const { store } = await open(main.bridge, full);
    const neededBytes = page.body.byteLength + page.sessions.byteLength;
    expect(store.getState()).toMatchObject({
      state: { kind: 'ready' },
      calls: 1,
      overview: [{ connectionId: 'acme', calls: 1 }],
      catchUpFailure: { kind: 'disk-full', neededBytes },
    });
  });

  it('is ready with the stored calls when the store no longer says what it has', async () => {
    const gone = () => Promise.reject(new Error('Database has been closed'));
    const archive = { ...newArchive(), positions: gone, overview: gone };
    const { store } = await open(createFakeMain({ acme: [] }).bridge, archive);
    expect(store.getState()).toMatchObject({
      state: { kind: 'ready' },
      catchUpFailure: { kind: 'internal', detail: 'Database has been closed' },
    });
  });

  it('says in one sentence why the archive does not open', async () => {
    const refuse = (error: Error): Archive => ({
      ...newArchive(),
      open: () => Promise.reject(error),
    });
    const { bridge } = createFakeMain({ acme: [] });
    const newer = await open(bridge, refuse(new ArchiveError('newer-archive', 'Too new.')));
    expect(newer.store.getState().state).toEqual({ kind: 'failed', sentence: 'Too new.' });
    const broken = await open(bridge, refuse(new Error('IDB')));
    expect(broken.store.getState().state).toMatchObject({
      sentence: expect.stringContaining('could not be opened') as string,
    });
    const full = await open(bridge, refuse(new ArchiveError('disk-full', 'no room')));
    expect(full.store.getState().state).toMatchObject({
      sentence: expect.stringContaining('disk is full') as string,
    });
  });

  /** An archive whose store cannot be opened, or not whole, until main has emptied it. */
  const damaged = (main: FakeMain, broken: () => Promise<OpenReport>) => {
    const archive = newArchive();
    let isBroken = true;
    const bridge: FakeMain['bridge'] = {
      ...main.bridge,
      resetStore: () => {
        isBroken = false;
        return main.bridge.resetStore();
      },
    };
    const unopened = (): Promise<Readonly<Record<string, number>>> =>
      Promise.reject(new Error('not open'));
    const wrapped: Archive = {
      ...archive,
      open: (onProgress) => (isBroken ? broken() : archive.open(onProgress)),
      positions: () => (isBroken ? unopened() : archive.positions()),
    };
    return { bridge, archive: wrapped };
  };
  const cannotOpen = () => Promise.reject(new Error('Internal error opening backing store'));

  it('empties a store that cannot be opened, and fills it from the journal', async () => {
    const main = createFakeMain({ acme: [] });
    main.lookUp('acme', 'a');
    main.lookUp('acme', 'b');
    const { bridge, archive } = damaged(main, cannotOpen);
    const { store, kinds } = await open(bridge, archive);
    expect(kinds).toEqual(['opening', 'restoring', 'ready']);
    expect(store.getState()).toMatchObject({
      calls: 2,
      caughtUp: { pages: 2 },
      dataLoss: expect.stringContaining('backing store') as string,
    });
  });

  it('says so when it lacked more than a cut-off run leaves behind', async () => {
    const main = createFakeMain({ acme: [] });
    for (let n = 0; n < mostBehind; n += 1) main.lookUp('acme', `call ${n}`);
    const behind = await open(main.bridge, newArchive());
    expect(behind.store.getState().lostPages).toBe(0);
    main.lookUp('acme', 'one more');
    const lost = await open(main.bridge, newArchive());
    expect(lost.store.getState().lostPages).toBe(mostBehind + 1);
  });

  it('leaves a store alone that cannot be opened while the journal has nothing', async () => {
    const main = createFakeMain({ acme: [] });
    const { bridge, archive } = damaged(main, cannotOpen);
    const { store } = await open(bridge, archive);
    expect(store.getState().state).toMatchObject({ kind: 'failed' });
    expect(main.asked).not.toContain('reset store');
  });

  it('begins anew where there never was a connection', async () => {
    const { bridge, archive } = damaged(createFakeMain({}), cannotOpen);
    expect((await open(bridge, archive)).store.getState().state).toEqual({ kind: 'ready' });
  });

  it('empties a store once, and says so when that does not help', async () => {
    const main = createFakeMain({ acme: [] });
    main.lookUp('acme', 'a');
    const { bridge } = main;
    const { store } = await open(bridge, { ...newArchive(), open: cannotOpen });
    expect(store.getState().state).toMatchObject({ kind: 'failed' });
    expect(main.asked.filter((what) => what === 'reset store')).toHaveLength(1);
  });

  it('empties nothing while the disk is full, and says that', async () => {
    const main = createFakeMain({ acme: [] });
    main.lookUp('acme', 'a');
    const resetStore = () =>
      Promise.resolve(failed({ kind: 'disk-full', neededBytes: 1 } as const));
    const { store } = await open(
      { ...main.bridge, resetStore },
      { ...newArchive(), open: cannotOpen },
    );
    expect(store.getState().state).toMatchObject({
      kind: 'failed',
      sentence: expect.stringContaining('disk is full') as string,
    });
  });

  it('fills a store anew of which pages cannot be read', async () => {
    const main = createFakeMain({ acme: [] });
    main.lookUp('acme', 'a');
    const { bridge, archive } = damaged(main, () =>
      Promise.resolve({ calls: 0, dataLoss: null, unreadableBlocks: 1 }),
    );
    const { store } = await open(bridge, archive);
    expect(store.getState()).toMatchObject({ calls: 1, unreadableBlocks: 0 });
  });

  it('keeps a store of which pages cannot be read when the journal has less than it', async () => {
    const main = createFakeMain({ acme: [] });
    const archive = {
      ...newArchive(),
      open: () => Promise.resolve({ calls: 7, dataLoss: null, unreadableBlocks: 1 }),
      positions: () => Promise.resolve({ acme: 9 }),
      overview: () => Promise.resolve([]),
    };
    const { store } = await open(main.bridge, archive);
    expect(store.getState()).toMatchObject({ calls: 7, unreadableBlocks: 1, dataLoss: null });
    expect(main.asked).not.toContain('reset store');
  });
});
