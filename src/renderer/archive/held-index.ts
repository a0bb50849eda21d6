import type { Session } from '../../shared/session.ts';
import { readSessions, type BlockRecord } from './block.ts';
import type { CallIndex, PutCounts } from './call-index.ts';
import { createColumnIndex } from './columns/column-index.ts';
import type { OpenProgress } from './contract.ts';
import type { ArchiveDb } from './db.ts';
import { forEachBlock } from './load.ts';
import { columnShape, toParts } from './snapshot/index-parts.ts';
import { readSnapshot, type BelievedSnapshot } from './snapshot/read-snapshot.ts';
import { snapshotFormat, type KnownBlock } from './snapshot/snapshot-record.ts';
import { writeSnapshot } from './snapshot/write-snapshot.ts';
import { createUnreadableItems, type UnreadableItems } from './unreadable-items.ts';

/** The index of this archive, and how far into the blocks it has read. */
export interface HeldIndex {
  readonly index: () => CallIndex;
  readonly unreadable: () => UnreadableItems;
  /** Grows with whatever changes an answer. */
  readonly revision: () => number;
  /** Reads what is stored: the snapshot and the blocks after it. */
  readonly read: (onProgress: (progress: OpenProgress) => unknown) => Promise<ReadReport>;
  readonly learn: (block: BlockRecord, sessions: readonly Session[]) => PutCounts;
  readonly nameConnections: (names: Readonly<Record<string, string>>) => void;
  /** Nothing may be learnt while it is being written. */
  readonly save: () => Promise<void>;
}

export interface ReadReport {
  readonly callsInSnapshot: number;
  /** Blocks whose text does not parse. */
  readonly unreadableBlocks: number;
}

/** How far the index has read: what a snapshot says of itself. */
interface Known {
  lastBlock: KnownBlock | null;
  blocks: number;
  unreadableBlocks: number;
  /** The snapshot that was read or written last. */
  generation: number | null;
}

const nothingKnown: Known = {
  lastBlock: null,
  blocks: 0,
  unreadableBlocks: 0,
  generation: null,
};

const knownTo = ({ generation, header }: BelievedSnapshot): Known => ({
  lastBlock: header.lastBlock,
  blocks: header.blocks,
  unreadableBlocks: header.unreadableBlocks,
  generation,
});

export const createHeldIndex = (db: ArchiveDb): HeldIndex => {
  let index = createColumnIndex();
  let unreadable = createUnreadableItems();
  let known: Known = { ...nothingKnown };
  let names: Readonly<Record<string, string>> = {};
  let revision = 0;

  const beginWithSnapshot = async (): Promise<void> => {
    const snapshot = await readSnapshot(db);
    index = createColumnIndex(snapshot?.index);
    index.nameConnections(names);
    for (const { connectionId, firstSeq } of await db.runs.toArray()) {
      if (firstSeq !== undefined) index.beginRun(connectionId, firstSeq);
    }
    unreadable = createUnreadableItems(snapshot?.header.unreadable);
    known = snapshot === null ? { ...nothingKnown } : knownTo(snapshot);
  };

  const note = (block: BlockRecord): void => {
    const { no, connectionId, seq } = block;
    unreadable.add(block);
    known.lastBlock = { no, connectionId, seq };
    known.blocks += 1;
  };

  const learn = (block: BlockRecord, sessions: readonly Session[]): PutCounts => {
    note(block);
    const counts = index.put({ ...block, sessions });
    if (counts.added + counts.changed + counts.gone > 0) revision += 1;
    return counts;
  };

  const learnStored = (block: BlockRecord): void => {
    const sessions = readSessions(block);
    if (sessions !== null) {
      learn(block, sessions);
      return;
    }
    note(block);
    known.unreadableBlocks += 1;
  };

  return {
    index: () => index,
    unreadable: () => unreadable,
    revision: () => revision,
    read: async (onProgress) => {
      await beginWithSnapshot();
      const callsInSnapshot = index.size();
      await forEachBlock(db, known.lastBlock?.no ?? 0, learnStored, async (progress) => {
        await onProgress({ ...progress, calls: index.size(), revision });
      });
      return { callsInSnapshot, unreadableBlocks: known.unreadableBlocks };
    },
    learn,
    nameConnections: (given) => {
      if (JSON.stringify(given) === JSON.stringify(names)) return;
      names = given;
      index.nameConnections(names);
      revision += 1;
    },
    save: async () => {
      const { lastBlock, blocks, unreadableBlocks, generation } = known;
      if (lastBlock === null) return;
      const about = { format: snapshotFormat, shape: columnShape(), rows: index.size() };
      const progress = { lastBlock, blocks, unreadableBlocks, unreadable: unreadable.keep() };
      const parts = toParts(index.parts());
      known.generation = await writeSnapshot(db, parts, { ...about, ...progress }, generation);
    },
  };
};
