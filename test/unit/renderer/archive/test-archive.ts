import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';

import type { Archive } from '../../../../src/renderer/archive/contract.ts';
import type { View } from '../../../../src/renderer/archive/view.ts';
import { createArchive } from '../../../../src/renderer/archive/create-archive.ts';

export const newestFirst: View = {
  sort: [{ column: 'initiated', direction: 'desc' }],
  filter: { text: '' },
};

/** An opened archive on a disk of its own, or on one that another archive has written. */
export const openTestArchive = async (disk = new IDBFactory()): Promise<Archive> => {
  const archive = createArchive({ indexedDB: disk, IDBKeyRange });
  await archive.open(() => undefined);
  return archive;
};

export const allRows = async (archive: Archive, view: View = newestFirst) =>
  (await archive.rows({ view, from: 0, to: 1_000_000 })).rows;

export const allIds = async (archive: Archive, view: View = newestFirst) =>
  (await allRows(archive, view)).map(({ id }) => id);
