import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';

import { ArchiveError } from '../../../../src/renderer/archive/archive-error.ts';
import type { Archive } from '../../../../src/renderer/archive/contract.ts';
import { createArchive } from '../../../../src/renderer/archive/create-archive.ts';
import {
  createArchiveStore,
  noteCommit,
  openArchive,
} from '../../../../src/renderer/sync/archive-store.ts';
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

describe('the archive store', () => {
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

  it('grows with every commit', () => {
    const store = createArchiveStore();
    noteCommit(store)({ added: 3, changed: 0, unchanged: 0, unreadable: 0, gone: 0, revision: 7 });
    expect(store.getState()).toMatchObject({ calls: 3, revision: 7 });
  });

  it('is ready with the stored calls even when the journal cannot be read', async () => {
    const failure = { kind: 'file', path: '/journal', detail: 'EIO' } as const;
    const journalPositions = () => Promise.resolve(failed(failure));
    const { store } = await open({ ...createFakeMain({}).bridge, journalPositions }, newArchive());
    expect(store.getState()).toMatchObject({ state: { kind: 'ready' }, catchUpFailure: failure });
  });

  it('says in one sentence why the archive does not open', async () => {
    const refuse = (error: Error): Archive => ({
      ...newArchive(),
      open: () => Promise.reject(error),
    });
    const { bridge } = createFakeMain({});
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
});
