import { Dexie, type EntityTable, type Table } from 'dexie';

import type { LedgerWindow, RunLogEntry } from '../../shared/coverage.ts';
import type { DetailKind } from '../../shared/detail.ts';
import type { Checkpoint } from '../../shared/page.ts';
import type { SessionKey } from '../../shared/session.ts';
import { ArchiveError } from './archive-error.ts';
import type { BlockRecord } from './block.ts';
import type { DetailRecord } from './details.ts';
import type { SnapshotRecord } from './snapshot/snapshot-record.ts';
import { guardedIndexedDB, type GuardedFactory, type StoreEvents } from './guarded-indexed-db.ts';
import type { SavedView } from './saved-view.ts';

/** Where the last run of a connection stood, and when one last reached its end. */
export interface RunRecord {
  readonly connectionId: string;
  readonly checkpoint: Checkpoint;
  readonly finishedAt: number | null;
  /** Journal place of its first page. Absent in records of the first version. */
  readonly firstSeq?: number;
}

/** The last journal place of a connection whose page is in the store. */
export interface JournalRecord {
  readonly connectionId: string;
  readonly seq: number;
  /** The last place that was stepped over: what it held, nobody knows. */
  readonly lastSkipped?: number;
}

interface MetaRecord {
  readonly key: 'contentVersion';
  readonly value: number;
}

export type ArchiveDb = Dexie & {
  readonly blocks: EntityTable<BlockRecord, 'no'>;
  readonly runs: EntityTable<RunRecord, 'connectionId'>;
  readonly journal: EntityTable<JournalRecord, 'connectionId'>;
  readonly meta: EntityTable<MetaRecord, 'key'>;
  readonly windows: Table<LedgerWindow, [string, number]>;
  readonly runLog: EntityTable<RunLogEntry, 'runId'>;
  readonly details: Table<DetailRecord, readonly [SessionKey, DetailKind]>;
  readonly views: EntityTable<SavedView, 'id'>;
  readonly snapshots: Table<SnapshotRecord, [generation: number, part: string]>;
};

/** What the worker has and a test can replace. */
export interface IndexedDBParts {
  readonly indexedDB: GuardedFactory;
  readonly IDBKeyRange: typeof IDBKeyRange;
}

/**
 * The meaning of what is inside the records. Grows when old code would misread new records.
 * 2: blocks leave repeats out, and may hold hollow calls.
 */
const contentVersion = 2;

/** The tables that a replay of the journal fills. */
const replayed = ['blocks', 'runs', 'journal', 'windows', 'runLog', 'details', 'snapshots'];

/**
 * - `cache: 'disabled'`: Dexie's cache is for live queries, which we do not use; with it, duplicates
 *   were seen (Dexie #2012).
 * - `strict`: the default became `relaxed` with Chrome 121. A commit is one block of up to a
 *   thousand calls, so waiting for the disk costs little, and "committed" means it.
 * - `autoOpen: false`: when the backing store is shut under us, Dexie would open it again on its
 *   own, and a store that was recreated empty would go unnoticed (Dexie #2217). Who asks next opens it
 *   again and compares it with the journal (`reopenArchive`).
 */
export const createDb = (parts: IndexedDBParts, events: StoreEvents): ArchiveDb => {
  const db = new Dexie('callshelf', {
    indexedDB: guardedIndexedDB(parts.indexedDB, events),
    IDBKeyRange: parts.IDBKeyRange,
    cache: 'disabled',
    chromeTransactionDurability: 'strict',
    autoOpen: false,
  }) as ArchiveDb;

  // 1: the first. Blocks have no secondary index: with seven of them a million calls took 796 s to
  // write, in blocks 4 to 22 s; every question is answered from the index in memory.
  db.version(1).stores({
    blocks: '++no',
    runs: 'connectionId',
    journal: 'connectionId',
    meta: 'key',
  });
  // 2: the ledger, without which nobody knows what was fetched, and the log of runs. Both begin
  // empty: what the first version fetched is read once more, and upserts to nothing.
  db.version(2).stores({ windows: '[connectionId+from]', runLog: 'runId, startedAt' });
  // 3: what providers keep beside a call (events, recordings, transcriptions), fetched one call at a
  // time and read by that call alone. Not in the blocks, which every start reads whole.
  db.version(3).stores({ details: '[key+kind]' });
  // 4: views with a name, which belong to the archive that they look at.
  db.version(4).stores({ views: 'id' });
  // 5: the column index as it stood, in a few large records. Reading the blocks of a million calls
  // takes half a minute, these a second. Derived: whatever is wrong with it, it is made again.
  db.version(5).stores({ snapshots: '[generation+part]' });
  // 6: blocks hold each session beside the provider's own JSON of it, compressed together. Whatever
  // came of the journal comes from there again; what a person wrote stays.
  db.version(6).upgrade(async (old) => {
    for (const table of replayed) await old.table(table).clear();
  });
  return db;
};

/** Opens the database, and refuses one that later code has written. */
export const openDb = async (db: ArchiveDb): Promise<void> => {
  await db.open();
  const held = await db.meta.get('contentVersion');
  if (held === undefined || held.value < contentVersion) {
    await db.meta.put({ key: 'contentVersion', value: contentVersion });
  }
  if (held === undefined || held.value <= contentVersion) return;
  db.close();
  throw new ArchiveError(
    'newer-archive',
    'This archive was written by a newer version of Callshelf. Install that version to open it; nothing has been changed.',
  );
};
