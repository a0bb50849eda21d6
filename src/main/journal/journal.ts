import { mkdir } from 'node:fs/promises';
import type { JournalPositions } from '../../shared/ipc.ts';
import type { Slot } from '../../shared/page.ts';
import type { EpochMs } from '../../shared/session.ts';
import { giveWay } from '../give-way.ts';
import { fileFailure } from '../files/file-failure.ts';
import { createAppends, type Appending } from './appends.ts';
import { deleteErasedSegments } from './delete-segments.ts';
import { encodeRecord, type EncodedRecord } from './encode-record.ts';
import {
  defaultFloorBytes,
  ensureRoom,
  floorBeside,
  freeBytesOf,
  type FreeBytes,
} from './free-space.ts';
import { createTurns } from '../../shared/in-turn.ts';
import { createJournalWriter } from './journal-writer.ts';
import { createKnownTexts } from './known-texts.ts';
import { encodeShortened } from './loans.ts';
import { packBody } from './pack-body.ts';
import { readRecord, type JournalRecord, type PlaceOf } from './read-record.ts';
import { readSegments } from './read-segments.ts';
import type { RecordHeader } from './record-header.ts';
import { listSegments, segmentPath } from './segment-names.ts';
import type { CreateFile } from './segment-writer.ts';
import { encodeTombstone } from './tombstone.ts';

/** An answer on its way into the journal, which gives it its place. */
export interface JournalEntry extends Omit<RecordHeader, 'seq' | 'isShortened'> {
  readonly body: string;
  /** Where in the body calls stand: those whose text is known are not stored again. */
  readonly slots?: readonly Slot[];
}

export type JournalReading =
  | { readonly kind: 'record'; readonly record: JournalRecord }
  | { readonly kind: 'damaged'; readonly seq: number; readonly detail: string };

/** Every answer of every provider as it came, on disk before anyone else sees it. Append-only. */
export interface Journal {
  /**
   * Gives the answer its place at once and writes it after those before it; `written` throws
   * `disk-full` or `file`. Its place is behind `heldSeq`, the archive's last one, even when the
   * journal has lost the pages up to there: a page at a place that the archive has would never be
   * seen.
   */
  readonly enqueue: (entry: JournalEntry, heldSeq?: number) => Appending;
  /** The same for who has nothing to do meanwhile: resolves with the place once it is written. */
  readonly append: (entry: JournalEntry, heldSeq?: number) => Promise<Pick<Appending, 'seq'>>;
  /** `null` past the last place of a connection. */
  readonly read: (connectionId: string, seq: number) => Promise<JournalReading | null>;
  /** The last place of each connection that has pages. */
  readonly positions: () => JournalPositions;
  /** About so much is the calls' that pages of a connection, or of all, store themselves. */
  readonly ownBytes: (connectionId?: string) => number;
  /**
   * Erases a connection's pages for good: no start reads them again. Segments that hold nothing
   * but erased pages are deleted; in others the bytes stay, and nobody looks at them.
   */
  readonly erase: (connectionId: string, at: EpochMs) => Promise<void>;
  /** Resolves when nothing is being written any more. */
  readonly close: () => Promise<void>;
}

export interface JournalOptions {
  readonly folder: string;
  /** Room on the disk that appending never touches. */
  readonly floorBytes?: number;
  /** How large the page's store is now: it needs room beside itself. None unless said. */
  readonly storeBytes?: () => Promise<number>;
  readonly sealAtBytes?: number;
  readonly freeBytes?: FreeBytes;
  readonly createFile?: CreateFile;
}

/** An answer whose turn may come. */
interface Prepared {
  readonly entry: JournalEntry;
  readonly seq: number;
  readonly packedBody: Uint8Array;
}

/** Answers written in one go: with a megabyte at most, a power cut costs no more than a moment. */
const mostAtOnce = 8;

/** Opens the journal of a folder, creating the folder if need be. Throws `FailureError` `file`. */
export const openJournal = async (options: JournalOptions): Promise<Journal> => {
  const { folder, floorBytes = defaultFloorBytes, freeBytes = freeBytesOf } = options;
  const { storeBytes = () => Promise.resolve(0) } = options;
  const { index, nextNumber } = await readFolder(folder);
  const writer = createJournalWriter(folder, nextNumber, options.sealAtBytes, options.createFile);
  const inTurn = createTurns();
  const known = createKnownTexts();

  /** What a page stores may be borrowed by those behind it from now on, for it goes before them. */
  const recordOf = async ({ entry, seq, packedBody }: Prepared): Promise<EncodedRecord> => {
    const { body, slots = [], ...about } = entry;
    const shortened = known.shorten(about.connectionId, body, slots);
    known.remember(about.connectionId, seq, shortened);
    if (shortened.loans.length === 0) return encodeRecord({ ...about, seq }, packedBody);
    const text = await packBody(encodeShortened(shortened, body));
    return encodeRecord({ ...about, seq, isShortened: true }, text);
  };

  const writeRecords = async (batch: readonly Prepared[]): Promise<void> => {
    const records: EncodedRecord[] = [];
    for (const one of batch) {
      records.push(await recordOf(one));
      await giveWay();
    }
    const bytes = Buffer.concat(records.map((record) => record.bytes));
    const floor = floorBeside(await storeBytes(), floorBytes);
    await ensureRoom(freeBytes, folder, floor, bytes.length);
    const place = await writer.append(bytes);
    let { offset } = place;
    for (const [at, { entry, seq }] of batch.entries()) {
      const record = records[at];
      if (record === undefined) continue;
      const { pageBytes, isShortened } = record;
      index.add(entry.connectionId, seq, { ...place, offset, bytes: pageBytes, isShortened });
      offset += record.bytes.length;
    }
  };

  const appends = createAppends<JournalEntry, Prepared>({
    last: index.last,
    inTurn,
    most: mostAtOnce,
    prepare: async (entry, seq) => ({ entry, seq, packedBody: await packBody(entry.body) }),
    write: (batch) =>
      writeRecords(batch).catch((error: unknown) => {
        // Nothing may be borrowed from what is not there.
        for (const { entry } of batch) known.forget(entry.connectionId);
        throw fileFailure(error, folder, floorBytes);
      }),
  });

  /**
   * The tombstone begins a segment of its own, so that the one before it may be deleted. It is on
   * disk before anything is: cut off in between, the pages are erased all the same.
   */
  const erase = async (connectionId: string, at: EpochMs): Promise<void> => {
    const last = index.last(connectionId);
    if (index.positions()[connectionId] === undefined) return;
    const paths = index.pathsOf(connectionId);
    await writer.close();
    await writer.append(encodeTombstone(connectionId, last, at));
    index.erase(connectionId);
    known.forget(connectionId);
    await deleteErasedSegments(paths, (page) => index.isErased(page.connectionId, page.seq));
  };

  const read = async (connectionId: string, seq: number): Promise<JournalReading | null> => {
    if (seq > index.last(connectionId) || index.isErased(connectionId, seq)) return null;
    const place = index.place(connectionId, seq);
    const placeOf: PlaceOf = (lender) => index.place(connectionId, lender);
    if (place === null) return { kind: 'damaged', seq, detail: lost(seq, 'it is missing') };
    try {
      return { kind: 'record', record: await readRecord(place, placeOf) };
    } catch (error) {
      return { kind: 'damaged', seq, detail: lost(seq, reasonOf(error)) };
    }
  };

  return {
    enqueue: (entry, heldSeq = 0) => appends.add(entry, heldSeq),
    append: async (entry, heldSeq = 0) => {
      const { seq, written } = appends.add(entry, heldSeq);
      await written;
      return { seq };
    },
    read,
    erase: (connectionId, at) => {
      // What comes after the tombstone is not to be written before it.
      appends.part();
      return inTurn(() =>
        erase(connectionId, at).catch((error: unknown) => {
          throw fileFailure(error, folder);
        }),
      );
    },
    positions: index.positions,
    ownBytes: index.ownBytes,
    close: () => inTurn(writer.close),
  };
};

const readFolder = async (folder: string) => {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const numbers = await listSegments(folder);
    const index = await readSegments(numbers.map((number) => segmentPath(folder, number)));
    return { index, nextNumber: (numbers.at(-1) ?? 0) + 1 };
  } catch (error) {
    throw fileFailure(error, folder);
  }
};

const lost = (seq: number, reason: string): string =>
  `Page ${seq} of the journal cannot be read: ${reason}.`;

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : 'unknown');
