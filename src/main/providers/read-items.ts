import { mostBytesAUnit } from '../../shared/byte-text.ts';
import type { Slot, UnreadableItem } from '../../shared/page.ts';
import type { Session } from '../../shared/session.ts';
import type { JsonNode } from './json-items.ts';
import type { Reading } from './provider.ts';

/** Far beyond any call seen (50 participants make 12 kB); what is larger stays raw. */
const itemLimitBytes = 1024 * 1024;
const depthLimit = 32;

/** One item's outcome: a session, or why it could not become one. */
export type ItemReading =
  | { readonly kind: 'session'; readonly session: Session }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** Reads each item by itself: one that is bad is named and kept raw, the rest of the page stays. */
export const readItems = (
  body: string,
  items: readonly JsonNode[],
  read: (value: unknown) => ItemReading,
): Reading => {
  const sessions: Session[] = [];
  const slots: Slot[] = [];
  const unreadable: UnreadableItem[] = [];
  for (const item of items) {
    const slot = { start: item.start, end: item.end };
    const reading = readItem(body, item, read);
    if (reading.kind === 'session') {
      sessions.push(reading.session);
      slots.push(slot);
    } else {
      unreadable.push({ slot, reason: reading.reason });
    }
  }
  return { sessions, slots, unreadable };
};

const readItem = (
  body: string,
  item: JsonNode,
  read: (value: unknown) => ItemReading,
): ItemReading => {
  if (item.depth > depthLimit) {
    return { kind: 'unreadable', reason: `nested more than ${depthLimit} levels deep` };
  }
  const text = body.slice(item.start, item.end);
  if (isLargerThan(itemLimitBytes, text)) {
    return { kind: 'unreadable', reason: 'larger than 1 MiB' };
  }
  return read(JSON.parse(text));
};

/** Counts bytes only where they could be too many: most items are a thousandth of that. */
const isLargerThan = (bytes: number, text: string): boolean =>
  text.length * mostBytesAUnit > bytes && Buffer.byteLength(text) > bytes;
