import { ArchiveError } from './archive-error.ts';

/** Chromium's addition to the event of an upgrade, unknown to the standard. */
interface DataLoss {
  readonly dataLoss?: string;
  readonly dataLossMessage?: string;
}

/** What becomes of the database without anybody asking for it. */
export interface StoreEvents {
  readonly onDataLoss: (message: string) => void;
  /** The browser has shut it: a full disk, a damaged file, its data cleared. */
  readonly onShut: () => void;
}

/** The part of `IDBFactory` that Dexie is given. */
export type GuardedFactory = Pick<IDBFactory, 'open' | 'deleteDatabase'>;

/**
 * IndexedDB as Dexie is allowed to see it.
 *
 * A damaged database comes back empty and without an error; the one sign is `dataLoss` on the
 * upgrade event (measured in Chromium 156: set in all four ways to lose it; Dexie ignores it).
 *
 * Since 4.0.1 Dexie answers a `VersionError`, the sign of a newer database, by opening it again
 * without a version, and may then write to it what it thinks is missing. We always declare a
 * version, so an `open` without one is that second try, and is refused.
 *
 * The event `close` comes only when the browser has shut a connection; Dexie's own event of that name
 * tells of every closing.
 */
export const guardedIndexedDB = (
  factory: GuardedFactory,
  { onDataLoss, onShut }: StoreEvents,
): GuardedFactory => ({
  open: (name, version) => {
    if (version === undefined) {
      throw new ArchiveError(
        'newer-archive',
        'This archive was written by a newer version of Callshelf. Install that version to open it; nothing has been changed.',
      );
    }
    const request = factory.open(name, version);
    request.addEventListener('upgradeneeded', (event) => {
      const { dataLoss, dataLossMessage } = event as Event & DataLoss;
      if (dataLoss === 'total') onDataLoss(dataLossMessage ?? 'no reason given');
    });
    request.addEventListener('success', () => {
      request.result.addEventListener('close', onShut);
    });
    return request;
  },
  deleteDatabase: (name) => factory.deleteDatabase(name),
});
