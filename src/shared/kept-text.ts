import { contentHash } from './content-hash.ts';
import type { Slot, UnreadableItem } from './page.ts';

/** What was read in a provider's answer, and where in its body it stands. */
export interface FoundItems {
  /** JSON of each session. */
  readonly lines: readonly string[];
  readonly slots: readonly Slot[];
  readonly unreadable: readonly UnreadableItem[];
}

/** What the archive keeps of a page. Words: as in `Page`. */
export interface KeptText {
  readonly text: string;
  readonly slots: Uint32Array<ArrayBuffer>;
  readonly prints: Uint32Array<ArrayBuffer>;
  readonly rawPrints: Uint32Array<ArrayBuffer>;
  readonly unreadable: readonly UnreadableItem[];
  readonly unreadablePrints: Uint32Array<ArrayBuffer>;
}

const printsOf = (texts: readonly string[]): Uint32Array<ArrayBuffer> => {
  const prints = new Uint32Array(texts.length * 2);
  texts.forEach((text, at) => {
    const { low, high } = contentHash(text);
    prints.set([low, high], at * 2);
  });
  return prints;
};

/** A session's line and what the provider sent for it. */
export interface KeptItem {
  readonly line: string;
  readonly raw: string;
}

export interface JoinedText {
  readonly text: string;
  readonly slots: Uint32Array<ArrayBuffer>;
  /** Where what nobody could read stands. */
  readonly leftSlots: readonly Slot[];
}

/**
 * Each session's line, and behind it what the provider sent for it, character for character; then
 * the items that nobody could read. Side by side because what the one says the other repeats: gzip
 * makes 460 bytes a call of them, and 600 of the two kept apart (CometChat's calls, measured).
 */
export const joinKept = (items: readonly KeptItem[], left: readonly string[]): JoinedText => {
  const parts: string[] = [];
  let length = 0;
  const add = (part: string): Slot => {
    parts.push(part);
    const slot = { start: length, end: length + part.length };
    length = slot.end + 1;
    return slot;
  };
  const slots = items.flatMap(({ line, raw }) => {
    add(line);
    const { start, end } = add(raw);
    return [start, end];
  });
  const leftSlots = left.map(add);
  return { text: parts.join('\n'), slots: Uint32Array.from(slots), leftSlots };
};

export const keptText = (body: string, { lines, slots, unreadable }: FoundItems): KeptText => {
  const textAt = ({ start, end }: Slot): string => body.slice(start, end);
  const raws = slots.map(textAt);
  const left = unreadable.map(({ slot }) => textAt(slot));
  const items = lines.map((line, at) => ({ line, raw: raws[at] ?? '' }));
  const { leftSlots, ...joined } = joinKept(items, left);
  return {
    ...joined,
    unreadable: unreadable.map(({ slot, reason }, at) => ({ slot: leftSlots[at] ?? slot, reason })),
    prints: printsOf(lines),
    rawPrints: Uint32Array.from(raws, (raw) => contentHash(raw).low),
    unreadablePrints: printsOf(left),
  };
};

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
