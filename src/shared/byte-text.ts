import type { Slot } from './page.ts';

/** Where a text stands: in UTF-16 units of the whole, and in bytes of it. */
export interface Placed extends Slot {
  readonly fromByte: number;
  readonly toByte: number;
}

/** Texts one after the other, a line break between them, as UTF-8. */
export interface ByteText {
  readonly add: (text: string) => Placed;
  /** What was added so far; a view that the next `add` may outdate. */
  readonly bytes: () => Uint8Array<ArrayBuffer>;
}

const encoder = new TextEncoder();
const lineBreak = 0x0a;

/** UTF-8 takes at most three bytes a UTF-16 unit. */
export const mostBytesAUnit = 3;

/** `units` is how long the whole will be, line breaks included, where that is known. */
export const createByteText = (units = 1_024): ByteText => {
  // A sixteenth more holds the accents and emoji of most pages.
  let buffer = new Uint8Array(units + (units >> 4));
  let [length, used, count] = [0, 0, 0];
  const makeRoom = (bytes: number): void => {
    if (used + bytes <= buffer.length) return;
    const larger = new Uint8Array(used + bytes + (buffer.length >> 1));
    larger.set(buffer.subarray(0, used));
    buffer = larger;
  };
  /** Room for the most that a text may take would nearly always be three times what it does. */
  const write = (text: string): void => {
    const { read, written } = encoder.encodeInto(text, buffer.subarray(used));
    used += written;
    if (read === text.length) return;
    makeRoom((text.length - read) * mostBytesAUnit);
    used += encoder.encodeInto(text.slice(read), buffer.subarray(used)).written;
  };
  return {
    add: (text) => {
      if (count > 0) {
        makeRoom(1);
        buffer[used] = lineBreak;
        used += 1;
        length += 1;
      }
      const [start, fromByte] = [length, used];
      write(text);
      length += text.length;
      count += 1;
      return { start, end: length, fromByte, toByte: used };
    },
    bytes: () => buffer.subarray(0, used),
  };
};

/** A text as UTF-8. Encoders that make the bytes themselves measure the text first: twice as long. */
export const utf8Of = (text: string): Uint8Array<ArrayBuffer> => {
  const bytes = createByteText(text.length);
  bytes.add(text);
  return bytes.bytes();
};
