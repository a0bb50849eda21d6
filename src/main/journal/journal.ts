import { mkdir } from 'node:fs/promises';
import type { JournalPositions } from '../../shared/ipc.ts';
import type { Slot } from '../../shared/page.ts';
import type { EpochMs } from '../../shared/session.ts';
import { fileFailure } from '../files/file-failure.ts';
import { createAppends, type Appending } from './appends.ts';
import { deleteErasedSegments } from './delete-segments.ts';
import { compress, encodeRecord } from './encode-record.ts';
import { defaultFloorBytes, ensureRoom, freeBytesOf, type FreeBytes } from './free-space.ts';
import { createTurns } from './in-turn.ts';
import { createJournalWriter } from './journal-writer.ts';
import { createKnownTexts } from './known-texts.ts';
import { encodeShortened } from './loans.ts';
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
  readonly sealAtBytes?: number;
  readonly freeBytes?: FreeBytes;
  readonly createFile?: CreateFile;
}

/** Opens the journal of a folder, creating the folder if need be. Throws `FailureError` `file`. */
export const openJournal = async (options: JournalOptions): Promise<Journal> => {
  const { folder, floorBytes = defaultFloorBytes, freeBytes = freeBytesOf } = options;
  const { index, nextNumber } = await readFolder(folder);
  const writer = createJournalWriter(folder, nextNumber, options.sealAtBytes, options.createFile);
  const inTurn = createTurns();
  const known = createKnownTexts();

  const write = async (
    { body, slots = [], ...about }: JournalEntry,
    seq: number,
    compressed: Promise<Uint8Array>,
  ): Promise<void> => {
    const { connectionId } = about;
    const gzippedBody = await compressed;
    const shortened = known.shorten(connectionId, body, slots);
    const { bytes, pageBytes } =
      shortened.loans.length === 0
        ? encodeRecord({ ...about, seq }, gzippedBody)
        : encodeRecord(
            { ...about, seq, isShortened: true },
            await compress(encodeShortened(shortened, body)),
          );
    await ensureRoom(freeBytes, folder, floorBytes, bytes.length);
    const place = await writer.append(bytes);
    index.add(connectionId, seq, { ...place, bytes: pageBytes });
    known.remember(connectionId, seq, shortened);
  };

  const appends = createAppends<JournalEntry>({
    last: index.last,
    inTurn,
    prepare: (entry, seq) => {
      const compressed = compress(entry.body);
      compressed.catch(() => undefined);
      return () =>
        write(entry, seq, compressed).catch((error: unknown) => {
          throw fileFailure(error, folder, floorBytes);
        });
    },
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
    erase: (connectionId, at) =>
      inTurn(() =>
        erase(connectionId, at).catch((error: unknown) => {
          throw fileFailure(error, folder);
        }),
      ),
    positions: index.positions,
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
