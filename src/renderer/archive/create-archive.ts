import type { Page } from '../../shared/page.ts';
import type { SessionKey } from '../../shared/session.ts';
import { namedError } from './archive-error.ts';
import { prepareBlock, readSessions, type BlockRecord } from './block.ts';
import type { CallIndex, CallPlace } from './call-index.ts';
import { createColumnIndex } from './columns/column-index.ts';
import { commitBlock, skipTo } from './commit.ts';
import type { Archive, CommitReport, OpenProgress, OpenReport, RemovalReport } from './contract.ts';
import { createConversationOrder } from './conversations/order.ts';
import { prepared } from './conversations/prepare.ts';
import {
  conversationKeysOf,
  conversationOf,
  conversationPositionOf,
  conversationRowsOf,
  conversationTotalsOf,
} from './conversations/questions.ts';
import { createDb, openDb, type IndexedDBParts } from './db.ts';
import { forEachBlock } from './load.ts';
import { overviewOf } from './overview.ts';
import { positionOf, rowsOf, selectedRowsOf, totalsOf } from './questions.ts';
import { readCall, readRawJson } from './raw.ts';
import { removeCallsOf } from './remove-calls.ts';
import { createSerial } from './serial.ts';
import { createUnreadableItems, type UnreadableItems } from './unreadable-items.ts';

/** A question answered from memory, asked over a bridge that knows only promises. */
const answer = <T>(compute: () => T): Promise<T> =>
  new Promise((resolve) => {
    resolve(compute());
  });

/** What blocks are read into. */
interface Learned {
  readonly index: CallIndex;
  readonly unreadable: UnreadableItems;
}

/** The archive itself, without a worker around it. Whoever makes it opens it first. */
export const createArchive = (parts: IndexedDBParts): Archive => {
  let dataLoss: string | null = null;
  let index = createColumnIndex();
  let unreadable = createUnreadableItems();
  let revision = 0;
  const conversations = createConversationOrder();
  const db = createDb(parts, (message) => {
    dataLoss = message;
  });
  // One write at a time: the index must learn of blocks in the order of their commits.
  const serially = createSerial();
  const write = <T>(task: () => Promise<T>): Promise<T> =>
    serially(task).catch((error: unknown) => {
      throw namedError(error);
    });

  const learn = (block: BlockRecord, into: Learned): boolean => {
    into.unreadable.add(block);
    const sessions = readSessions(block);
    if (sessions === null) return false;
    into.index.put({ ...block, sessions });
    return true;
  };

  const open = async (onProgress: (progress: OpenProgress) => void): Promise<OpenReport> => {
    if (!db.isOpen()) await openDb(db);
    index = createColumnIndex();
    unreadable = createUnreadableItems();
    let unreadableBlocks = 0;
    const visit = (block: BlockRecord): void => {
      if (!learn(block, { index, unreadable })) unreadableBlocks += 1;
    };
    await forEachBlock(db, visit, onProgress);
    return { calls: index.size(), dataLoss, unreadableBlocks };
  };

  const commit = async (page: Page): Promise<CommitReport> => {
    const { block, sessions } = await prepareBlock(page);
    const no = await commitBlock(db, block, page.checkpoint);
    if (no === null) {
      return { added: 0, changed: 0, unchanged: sessions.length, unreadable: 0, revision };
    }
    unreadable.add(block);
    const counts = index.put({ no, seq: block.seq, prints: block.prints, sessions });
    if (counts.added + counts.changed > 0) revision += 1;
    return { ...counts, unreadable: page.unreadable.length, revision };
  };

  const threaded = async <T>(compute: () => T): Promise<T> => {
    await prepared(() => index.conversations);
    return compute();
  };

  /** The list goes on showing what it has until the new index is whole. */
  const removeCalls = async (connectionId: string): Promise<RemovalReport> => {
    const before = index.size();
    const made = { index: createColumnIndex(), unreadable: createUnreadableItems() };
    await removeCallsOf(db, connectionId, (block) => void learn(block, made));
    ({ index, unreadable } = made);
    revision += 1;
    return { removed: before - index.size(), revision };
  };

  const atPlace = async <T>(
    key: SessionKey,
    read: (place: CallPlace) => Promise<T>,
  ): Promise<T | null> => {
    const place = index.placeOf(key);
    return place === null ? null : await read(place);
  };

  return {
    open: (onProgress) => write(() => open(onProgress)),
    positions: async () =>
      Object.fromEntries((await db.journal.toArray()).map((one) => [one.connectionId, one.seq])),
    checkpoint: async (connectionId) => (await db.runs.get(connectionId))?.checkpoint ?? null,
    commit: (page) => write(() => commit(page)),
    skip: (connectionId, seq) => write(() => skipTo(db, connectionId, seq)),
    finishRun: (connectionId, checkpoint) =>
      write(async () => {
        await db.runs.put({ connectionId, checkpoint, finishedAt: Date.now() });
      }),
    rows: ({ view, ...stretch }) =>
      view.unit === 'conversations'
        ? threaded(() => ({
            ...conversationRowsOf(index, conversations, view, stretch),
            revision,
          }))
        : answer(() => ({ ...rowsOf(index, view, stretch), revision })),
    keys: ({ view, ...stretch }) =>
      view.unit === 'conversations'
        ? threaded(() => conversationKeysOf(index, conversations, view, stretch))
        : answer(() => rowsOf(index, view, stretch).rows.map(({ key }) => key)),
    position: (view, key) =>
      view.unit === 'conversations'
        ? threaded(() => conversationPositionOf(index, conversations, view, key))
        : answer(() => positionOf(index, view, key)),
    call: (key) => atPlace(key, (place) => readCall(db, place)),
    rawJson: (key) => atPlace(key, (place) => readRawJson(db, place)),
    totals: (view, selection) => answer(() => totalsOf(index, view, selection)),
    selectedRows: (view, selection, from, to) =>
      answer(() => selectedRowsOf(index, view, selection, { from, to })),
    overview: () => overviewOf(db, index, unreadable),
    conversation: (key) => threaded(() => conversationOf(index, key)),
    conversationTotals: (view, selection) =>
      threaded(() => conversationTotalsOf(index, view, selection)),
    removeCalls: (connectionId) => write(() => removeCalls(connectionId)),
  };
};
