import type { Placed } from './byte-text.ts';

/**
 * JSON of a `T` as UTF-8. Pages cross to the worker like this: no process on the way makes text of
 * them, and where letters are not Latin, text takes twice the room.
 */
export type JsonBytes<T> = Uint8Array<ArrayBuffer> & { readonly __json?: T };

const [open, comma, close] = [0x5b, 0x2c, 0x5d];

/** A list of the JSON that stands in these places of a text. */
export const jsonListOf = <T>(
  bytes: Uint8Array,
  places: readonly Placed[],
): JsonBytes<readonly T[]> => {
  const inside = places.reduce((sum, { fromByte, toByte }) => sum + toByte - fromByte + 1, 0);
  const list = new Uint8Array(Math.max(2, inside + 1));
  let at = 0;
  for (const { fromByte, toByte } of places) {
    list[at] = comma;
    list.set(bytes.subarray(fromByte, toByte), at + 1);
    at += 1 + toByte - fromByte;
  }
  list[0] = open;
  list[list.length - 1] = close;
  return list;
};

const decoder = new TextDecoder();

/** Throws what `JSON.parse` throws. */
export const parseBytes = <T>(bytes: JsonBytes<T>): T => JSON.parse(decoder.decode(bytes)) as T;
