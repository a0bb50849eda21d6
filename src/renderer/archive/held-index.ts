import type { SessionKey } from '../../shared/session.ts';
import type { BlockRecord } from './block.ts';
import { readCalls } from './block-text.ts';
import type { CallIndex, PutCounts } from './call-index.ts';
import { createColumnIndex } from './columns/column-index.ts';
import type { OpenProgress } from './answers.ts';
import type { ArchiveDb } from './db.ts';
import { createLearntFacts, readLearntFacts, type Learnt, type LearntFacts } from './learnt.ts';
import { forEachBlock } from './load.ts';
import { columnShape, toParts } from './snapshot/index-parts.ts';
import { removeCallsOf } from './remove-calls.ts';
import { readSnapshot, type BelievedSnapshot } from './snapshot/read-snapshot.ts';
import { snapshotFormat, type KnownBlock } from './snapshot/snapshot-record.ts';
import { writeSnapshot } from './snapshot/write-snapshot.ts';
import type { StoredCall } from './stored-call.ts';
import { createUnreadableItems, type UnreadableItems } from './unreadable-items.ts';

/** The index of this archive, and how far into the blocks it has read. */
export interface HeldIndex {
  readonly index: () => CallIndex;
  readonly unreadable: () => UnreadableItems;
  /** Grows with whatever changes an answer. */
  readonly revision: () => number;
  /** Reads what is stored: the snapshot and the blocks after it. */
  readonly read: (onProgress: (progress: OpenProgress) => unknown) => Promise<ReadReport>;
  readonly learn: (block: BlockRecord, calls: readonly StoredCall[]) => PutCounts;
  /** What a detail told of a call, now and in every later copy of it. */
  readonly know: (key: SessionKey, learnt: Learnt) => void;
  readonly nameConnections: (names: Readonly<Record<string, string>>) => void;
  /** Nothing may be learnt while it is being written. */
  readonly save: () => Promise<void>;
  /** Deletes a connection's calls. Answers know them until the index without them is whole. */
  readonly remove: (connectionId: string) => Promise<void>;
}

export interface ReadReport {
  readonly callsInSnapshot: number;
  /** Blocks that are there and cannot be read. */
  readonly unreadableBlocks: number;
}

/** How far the index has read: what a snapshot says of itself. */
interface Known {
  lastBlock: KnownBlock | null;
  blocks: number;
  unreadableBlocks: number;
}

const nothingKnown: Known = {
  lastBlock: null,
  blocks: 0,
  unreadableBlocks: 0,
};

const knownTo = ({ header }: BelievedSnapshot): Known => ({
  lastBlock: header.lastBlock,
  blocks: header.blocks,
  unreadableBlocks: header.unreadableBlocks,
});

/** An index with what belongs to it. */
interface Reading {
  readonly index: CallIndex;
  readonly learnt: LearntFacts;
  readonly unreadable: UnreadableItems;
  readonly known: Known;
}

const readingFrom = (snapshot: BelievedSnapshot | null, learnt: LearntFacts): Reading => ({
  learnt,
  index: createColumnIndex(snapshot?.index),
  unreadable: createUnreadableItems(snapshot?.header.unreadable),
  known: snapshot === null ? { ...nothingKnown } : knownTo(snapshot),
});

const note = ({ unreadable, known }: Reading, block: BlockRecord): void => {
  const { no, connectionId, seq } = block;
  unreadable.add(block);
  known.lastBlock = { no, connectionId, seq };
  known.blocks += 1;
};

export const createHeldIndex = (db: ArchiveDb): HeldIndex => {
  let held = readingFrom(null, createLearntFacts());
  let names: Readonly<Record<string, string>> = {};
  let revision = 0;

  const begin = async (reading: Reading): Promise<void> => {
    reading.index.nameConnections(names);
    for (const { connectionId, firstSeq } of await db.runs.toArray()) {
      if (firstSeq !== undefined) reading.index.beginRun(connectionId, firstSeq);
    }
  };

  const learnIn = (reading: Reading, block: BlockRecord, calls: readonly StoredCall[]) => {
    note(reading, block);
    const counts = reading.index.put({ ...block, sessions: calls });
    for (const { key } of calls) {
      const learnt = reading.learnt.of(key);
      if (learnt !== undefined) reading.index.know(key, learnt);
    }
    if (counts.added + counts.changed + counts.gone > 0) revision += 1;
    return counts;
  };

  const learnStored = async (reading: Reading, block: BlockRecord | null): Promise<void> => {
    const calls = block && (await readCalls(block));
    if (block !== null && calls !== null) {
      learnIn(reading, block, calls);
      return;
    }
    if (block !== null) note(reading, block);
    reading.known.unreadableBlocks += 1;
  };

  return {
    index: () => held.index,
    unreadable: () => held.unreadable,
    revision: () => revision,
    read: async (onProgress) => {
      const reading = readingFrom(await readSnapshot(db), await readLearntFacts(db));
      // Read again, it is answered from what was read before until all is there.
      const isFirst = held.index.size() === 0;
      if (isFirst) held = reading;
      await begin(reading);
      const { index, known } = reading;
      const callsInSnapshot = index.size();
      const visit = (block: BlockRecord | null): Promise<void> => learnStored(reading, block);
      await forEachBlock(db, known.lastBlock?.no ?? 0, visit, async (progress) => {
        await onProgress({ ...progress, calls: index.size(), revision });
      });
      // Details that were fetched after the snapshot was written, of calls that are in it.
      for (const key of reading.learnt.keys()) index.know(key, reading.learnt.of(key) ?? {});
      if (!isFirst) {
        index.nameConnections(names);
        held = reading;
        revision += 1;
      }
      return { callsInSnapshot, unreadableBlocks: known.unreadableBlocks };
    },
    learn: (block, calls) => learnIn(held, block, calls),
    know: (key, learnt) => {
      held.learnt.add(key, learnt);
      if (held.index.know(key, learnt)) revision += 1;
    },
    nameConnections: (given) => {
      if (JSON.stringify(given) === JSON.stringify(names)) return;
      names = given;
      held.index.nameConnections(names);
      revision += 1;
    },
    save: async () => {
      const { index, unreadable, known } = held;
      const { lastBlock, blocks, unreadableBlocks } = known;
      if (lastBlock === null) return;
      const about = { format: snapshotFormat, shape: columnShape(), rows: index.size() };
      const progress = { lastBlock, blocks, unreadableBlocks, unreadable: unreadable.keep() };
      const parts = toParts(index.parts());
      await writeSnapshot(db, parts, { ...about, ...progress });
    },
    remove: async (connectionId) => {
      const reading = readingFrom(null, await readLearntFacts(db));
      await removeCallsOf(db, connectionId, (block) => learnStored(reading, block));
      await begin(reading);
      held = reading;
      revision += 1;
    },
  };
};
