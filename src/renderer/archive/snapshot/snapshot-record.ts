import type { UnreadableByConnection } from '../unreadable-items.ts';

/** The meaning of the parts. Grows when older code would misread newer ones, or newer code older. */
export const snapshotFormat = 2;

/** The block up to which a snapshot knows, by number and by what it is. */
export interface KnownBlock {
  readonly no: number;
  readonly connectionId: string;
  readonly seq: number;
}

/** What a snapshot says of itself; written last, so that one without it was never finished. */
export interface SnapshotHeader {
  readonly format: number;
  /** `columnShape()` of the code that wrote it. */
  readonly shape: string;
  readonly rows: number;
  readonly lastBlock: KnownBlock;
  /** How many blocks there were up to it. */
  readonly blocks: number;
  readonly unreadableBlocks: number;
  readonly unreadable: UnreadableByConnection;
  readonly parts: readonly PartHeader[];
}

export interface PartHeader {
  readonly name: string;
  readonly byteLength: number;
  /** One for each record of the part, in order. */
  readonly checksums: readonly number[];
}

/** One record of the table: a header (`part` is empty) or a piece of a part. */
export interface SnapshotRecord {
  /** 1, 2, 3, …; a later one knows more. */
  readonly generation: number;
  /** The part's name, a slash and the number of the piece. */
  readonly part: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Of a header's bytes; pieces have theirs in the header. */
  readonly checksum?: number;
}

/** Large parts are cut up: one record of a hundred megabytes would be copied in one breath. */
export const pieceBytes = 16 * 1024 * 1024;

export const headerPart = '';

export const pieceName = (part: string, piece: number): string => `${part}/${piece}`;
