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

/**
 * Each session's line, and behind it what the provider sent for it, character for character; then
 * the items that nobody could read. Side by side because what the one says the other repeats: gzip
 * makes 460 bytes a call of them, and 600 of the two kept apart (CometChat's calls, measured).
 */
export const keptText = (body: string, { lines, slots, unreadable }: FoundItems): KeptText => {
  const parts: string[] = [];
  let length = 0;
  const add = (part: string): Slot => {
    parts.push(part);
    const slot = { start: length, end: length + part.length };
    length = slot.end + 1;
    return slot;
  };
  const textAt = ({ start, end }: Slot): string => body.slice(start, end);
  const kept = lines.flatMap((line, at) => {
    add(line);
    const { start, end } = add(textAt(slots[at] ?? { start: 0, end: 0 }));
    return [start, end];
  });
  const left = unreadable.map(({ slot }) => textAt(slot));
  return {
    unreadable: unreadable.map(({ reason }, at) => ({ slot: add(left[at] ?? ''), reason })),
    text: parts.join('\n'),
    slots: Uint32Array.from(kept),
    prints: printsOf(lines),
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
