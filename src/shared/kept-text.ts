import { createByteText, type Placed } from './byte-text.ts';
import { hashBytes } from './content-hash.ts';
import { jsonListOf, type JsonBytes } from './json-bytes.ts';
import type { Slot, UnreadableItem } from './page.ts';
import type { Session } from './session.ts';

/** What was read in a provider's answer, and where in its body it stands. */
export interface FoundItems {
  /** JSON of each session. */
  readonly lines: readonly string[];
  readonly slots: readonly Slot[];
  readonly unreadable: readonly UnreadableItem[];
}

/** What the archive keeps of a page. Words: as in `Page`. */
export interface KeptText {
  /** The text as UTF-8. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly sessions: JsonBytes<readonly Session[]>;
  readonly slots: Uint32Array<ArrayBuffer>;
  readonly prints: Uint32Array<ArrayBuffer>;
  readonly rawPrints: Uint32Array<ArrayBuffer>;
  readonly unreadable: readonly UnreadableItem[];
  readonly unreadablePrints: Uint32Array<ArrayBuffer>;
}

/** A session's line and what the provider sent for it. */
export interface KeptItem {
  readonly line: string;
  readonly raw: string;
}

export interface JoinedText {
  /** The text as UTF-8: it is compressed and hashed, and nobody wants it as a string. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly slots: Uint32Array<ArrayBuffer>;
  /** Where each line, what was sent for it, and what nobody could read stand. */
  readonly lines: readonly Placed[];
  readonly raws: readonly Placed[];
  readonly left: readonly Placed[];
}

/**
 * Each session's line, and behind it what the provider sent for it, character for character; then
 * the items that nobody could read. Side by side because what the one says the other repeats: gzip
 * makes 470 bytes a call of them, and 600 of the two kept apart (CometChat's calls, measured).
 */
export const joinKept = (items: readonly KeptItem[], left: readonly string[]): JoinedText => {
  const units = items.reduce((sum, { line, raw }) => sum + line.length + raw.length + 2, 0);
  const text = createByteText(units);
  const lines: Placed[] = [];
  const raws: Placed[] = [];
  for (const { line, raw } of items) {
    lines.push(text.add(line));
    raws.push(text.add(raw));
  }
  return {
    lines,
    raws,
    left: left.map(text.add),
    bytes: text.bytes(),
    slots: Uint32Array.from(raws.flatMap(({ start, end }) => [start, end])),
  };
};

const printsOf = (bytes: Uint8Array, all: readonly Placed[]): Uint32Array<ArrayBuffer> => {
  const prints = new Uint32Array(all.length * 2);
  all.forEach(({ fromByte, toByte }, at) => {
    const { low, high } = hashBytes(bytes, fromByte, toByte);
    prints.set([low, high], at * 2);
  });
  return prints;
};

export const keptText = (body: string, { lines, slots, unreadable }: FoundItems): KeptText => {
  const textAt = ({ start, end } = { start: 0, end: 0 }): string => body.slice(start, end);
  const items = lines.map((line, at) => ({ line, raw: textAt(slots[at]) }));
  const joined = joinKept(
    items,
    unreadable.map(({ slot }) => textAt(slot)),
  );
  const { bytes, left } = joined;
  return {
    bytes,
    sessions: jsonListOf(bytes, joined.lines),
    slots: joined.slots,
    unreadable: withSlots(unreadable, left),
    prints: printsOf(bytes, joined.lines),
    rawPrints: printsOf(bytes, joined.raws).filter((_, at) => at % 2 === 0),
    unreadablePrints: printsOf(bytes, left),
  };
};

/** The items where they stand now. */
export const withSlots = (
  unreadable: readonly UnreadableItem[],
  places: readonly Slot[],
): readonly UnreadableItem[] =>
  unreadable.map(({ slot, reason }, at) => {
    const { start, end } = places[at] ?? slot;
    return { slot: { start, end }, reason };
  });

/** Where a session's own JSON stands in the text. */
export const slotAt = (slots: Uint32Array, at: number): Slot | undefined => {
  const [start, end] = at < 0 ? [] : slots.subarray(at * 2, at * 2 + 2);
  return start === undefined || end === undefined ? undefined : { start, end };
};

/** The line of a session; empty where there is none. */
export const lineAt = (text: string, slots: Uint32Array, at: number): string => {
  const slot = slotAt(slots, at);
  if (slot === undefined) return '';
  return text.slice((slotAt(slots, at - 1)?.end ?? -1) + 1, slot.start - 1);
};

/** What `joinKept` joined, apart from what nobody could read. */
export const keptItems = (text: string, slots: Uint32Array): readonly KeptItem[] =>
  Array.from({ length: slots.length / 2 }, (_, at) => ({
    line: lineAt(text, slots, at),
    raw: text.slice(slots[at * 2], slots[at * 2 + 1]),
  }));
