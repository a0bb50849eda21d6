import type { Session } from '../../../shared/session.ts';
import { contentHash } from '../../../shared/content-hash.ts';

/** 64 bits that stand for a text: what has the same print is taken for the same. */
export interface Print {
  readonly low: number;
  readonly high: number;
}

/** More than a leg ever had; what comes after is not looked at. */
const mostLinks = 255;

const none: readonly Print[] = [];
const encoder = new TextEncoder();

/** What the prints of a connection's ids begin with, so that equal ids of two accounts part. */
export const linkSeed = (connectionId: string, kind: 'leg' | 'shared'): Print =>
  contentHash(`${kind} ${connectionId}`);

/** Print of an id's bytes: ids lie as bytes in memory, and a million are not made strings again. */
export const idPrint = (seed: Print, bytes: Uint8Array, start: number, end: number): Print => {
  let { low, high } = seed;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    low = Math.imul(low ^ byte, 2654435761);
    high = Math.imul(high ^ byte, 1597334677);
  }
  low = Math.imul(low ^ (low >>> 15), 2246822507) ^ (high >>> 13);
  high = Math.imul(high ^ (high >>> 15), 3266489909) ^ (low >>> 13);
  return { low: low >>> 0, high: high >>> 0 };
};

const printOf = (seed: Print, id: string): Print => {
  const bytes = encoder.encode(id);
  return idPrint(seed, bytes, 0, bytes.length);
};

/**
 * What joins a call with others of its connection: its parent, its bridge, its conference. Calls
 * with a print in common belong together, so legs find each other even while their parent is not
 * in the archive. Kept as prints because a million ids as strings are a hundred megabytes.
 */
export const linkPrints = (
  session: Pick<Session, 'connectionId' | 'parentId' | 'conversationIds'>,
): readonly Print[] => {
  const { connectionId, parentId, conversationIds = [] } = session;
  if (parentId === null && conversationIds.length === 0) return none;
  const parent = parentId === null ? [] : [printOf(linkSeed(connectionId, 'leg'), parentId)];
  const shared = conversationIds.map((id) => printOf(linkSeed(connectionId, 'shared'), id));
  return [...parent, ...shared].slice(0, mostLinks);
};
