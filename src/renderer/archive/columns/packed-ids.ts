import { mostBytesAUnit } from '../../../shared/byte-text.ts';
import { createIdRanks } from './id-ranks.ts';
import { growable, push, refill, reserve, type Growable } from './growable.ts';

/**
 * The provider's call ids of all rows, one after the other in one buffer, with a hash index from
 * (connection, id) to row. A JavaScript Map of a million strings costs about 150 MB; this costs
 * the bytes of the ids and four to eight bytes a row.
 */
export interface PackedIds {
  readonly bytes: Growable<Uint8Array>;
  /** `ends[row]` is one past the last byte of the row's id. */
  readonly ends: Growable<Uint32Array>;
  /** −1 when there is no such call. */
  readonly find: (connection: number, id: string) => number;
  /**
   * Appends the next row's id. The caller has made sure by `find` that it is new, and that
   * `connectionAt` already answers for the new row.
   */
  readonly add: (id: string) => void;
  readonly idAt: (row: number) => string;
  /** `occurs()[byte]` is 1 for each byte that is in any id: most words can be in none. */
  readonly occurs: () => Uint8Array;
  /** All there is to it, for `restore`; not copied. */
  readonly keep: () => KeptIds<Growable<Uint8Array>, Growable<Uint32Array>>;
  readonly restore: (kept: KeptIds<Uint8Array, Uint32Array>) => void;
  /** By row: the place of its id among all, without regard to case; equal ids share one. */
  readonly ranks: () => Uint32Array;
}

export interface KeptIds<Bytes, Ends> {
  readonly bytes: Bytes;
  readonly ends: Ends;
  /** The hash index; making it anew for a million rows takes half a second. */
  readonly table: Uint32Array;
  readonly occurs: Uint8Array;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** FNV-1a over the bytes, begun with the connection so that equal ids of two accounts part. */
const hashOf = (connection: number, bytes: Uint8Array, start: number, end: number): number => {
  let hash = Math.imul(0x811c9dc5 ^ connection, 0x01000193);
  for (let at = start; at < end; at += 1) {
    hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  }
  return hash >>> 0;
};

const areEqual = (a: Uint8Array, start: number, end: number, b: Uint8Array): boolean => {
  if (end - start !== b.length) return false;
  for (let at = 0; at < b.length; at += 1) if (a[start + at] !== b[at]) return false;
  return true;
};

const note = (occurs: Uint8Array, bytes: Uint8Array): void => {
  for (let at = 0; at < bytes.length; at += 1) occurs[bytes[at] ?? 0] = 1;
};

/** `connectionAt` gives the connection code of a row: the index compares it, the caller keeps it. */
export const createPackedIds = (connectionAt: (row: number) => number): PackedIds => {
  const bytes = growable(new Uint8Array(1024));
  const ends: Growable<Uint32Array> = growable(new Uint32Array(64));
  // Open addressing, kept under half full; a cell holds row + 1, 0 is empty.
  let table: Uint32Array = new Uint32Array(0);
  const occurs = new Uint8Array(256);

  // Whether a call is known, where it stands and its adding come one after the other, for one id.
  let lastId = '';
  let written = new Uint8Array(256);
  let lastBytes = written.subarray(0, 0);
  const encoded = (id: string): Uint8Array => {
    if (id === lastId) return lastBytes;
    // Into the same place each time: new bytes for every id took twice as long (measured).
    if (written.length < id.length * mostBytesAUnit)
      written = new Uint8Array(id.length * mostBytesAUnit);
    lastBytes = written.subarray(0, encoder.encodeInto(id, written).written);
    lastId = id;
    return lastBytes;
  };

  const startOf = (row: number): number => (row === 0 ? 0 : (ends.array[row - 1] ?? 0));

  const put = (row: number): void => {
    const mask = table.length - 1;
    let cell = hashOf(connectionAt(row), bytes.array, startOf(row), ends.array[row] ?? 0) & mask;
    while (table[cell] !== 0) cell = (cell + 1) & mask;
    table[cell] = row + 1;
  };

  const makeRoom = (rows: number): void => {
    if (table.length >= rows * 2) return;
    table = new Uint32Array(2 ** Math.ceil(Math.log2(Math.max(64, rows * 4))));
    for (let row = 0; row < ends.length; row += 1) put(row);
  };

  makeRoom(ends.length + 1);

  return {
    bytes,
    ends,
    find: (connection, id) => {
      const wanted = encoded(id);
      const mask = table.length - 1;
      let cell = hashOf(connection, wanted, 0, wanted.length) & mask;
      for (;;) {
        const row = (table[cell] ?? 0) - 1;
        if (row < 0) return -1;
        const matches =
          connectionAt(row) === connection &&
          areEqual(bytes.array, startOf(row), ends.array[row] ?? 0, wanted);
        if (matches) return row;
        cell = (cell + 1) & mask;
      }
    },
    add: (id) => {
      const added = encoded(id);
      note(occurs, added);
      makeRoom(ends.length + 1);
      reserve(bytes, added.length);
      bytes.array.set(added, bytes.length);
      bytes.length += added.length;
      push(ends, bytes.length);
      put(ends.length - 1);
    },
    occurs: () => occurs,
    keep: () => ({ bytes, ends, table, occurs }),
    restore: (kept) => {
      refill(bytes, kept.bytes);
      [ends.array, ends.length] = [kept.ends, kept.ends.length];
      occurs.set(kept.occurs);
      ({ table } = kept);
      makeRoom(ends.length + 1);
    },
    ranks: createIdRanks({ bytes, ends }),
    idAt: (row) => decoder.decode(bytes.array.subarray(startOf(row), ends.array[row])),
  };
};
