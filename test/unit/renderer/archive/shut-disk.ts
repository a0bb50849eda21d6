import { forceCloseDatabase, IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { IndexedDBParts } from '../../../../src/renderer/archive/db.ts';

/** It wants a connection; its types ask for the class of one. */
const close = forceCloseDatabase as unknown as (connection: IDBDatabase) => void;

/** A disk on which the browser can be made to shut what is open, as it does when there is no room. */
export interface ShutDisk extends IndexedDBParts {
  readonly shut: () => void;
  /** Nothing opens any more, until it does. */
  readonly refuse: (isRefusing: boolean) => void;
  /** What was stored is gone. */
  readonly wipe: () => void;
}

export const createShutDisk = (): ShutDisk => {
  let disk = new IDBFactory();
  let isRefusing = false;
  const connections: IDBDatabase[] = [];
  const open = (name: string, version?: number): IDBOpenDBRequest => {
    if (isRefusing) throw new DOMException('Internal error opening backing store', 'UnknownError');
    const request = disk.open(name, version);
    request.addEventListener('success', () => connections.push(request.result));
    return request;
  };
  return {
    indexedDB: { open, deleteDatabase: (name) => disk.deleteDatabase(name) },
    IDBKeyRange,
    shut: () => {
      for (const connection of connections.splice(0)) close(connection);
    },
    refuse: (wanted) => {
      isRefusing = wanted;
    },
    wipe: () => {
      disk = new IDBFactory();
    },
  };
};
