import { joinKept, keptItems, withSlots } from '../../shared/kept-text.ts';
import type { Session, SessionKey } from '../../shared/session.ts';
import type { NewBlock, PreparedBlock } from './block.ts';
import type { CallIndex, CallPlace } from './call-index.ts';
import { gunzipText, gzip } from './gzip.ts';

/** Fewer are stored again: leaving them out costs unzipping and zipping the page. */
const leastPart = 1 / 4;

/** What of a page is new, as slots, and where the rest stands already. */
interface Sorted {
  readonly fresh: readonly number[];
  readonly repeated: readonly CallPlace[];
}

/**
 * A call that comes twice before the index knows of it is no repeat the second time: what the index
 * has of it is old by then.
 */
const sorted = (
  index: Pick<CallIndex, 'placeOfSame'>,
  met: Set<SessionKey>,
  { block, sessions }: PreparedBlock,
): Sorted => {
  const fresh: number[] = [];
  const repeated: CallPlace[] = [];
  sessions.forEach(({ key }, slot) => {
    const prints = {
      hashLow: block.prints[slot * 2] ?? 0,
      hashHigh: block.prints[slot * 2 + 1] ?? 0,
      rawHash: block.rawPrints?.[slot] ?? 0,
    };
    const place = met.has(key) ? null : index.placeOfSame(key, prints);
    if (place !== null) {
      repeated.push(place);
      return;
    }
    met.add(key);
    fresh.push(slot);
  });
  return { fresh, repeated };
};

/** Places one after the other in a block become one stretch. */
const stretches = (places: readonly CallPlace[]): Uint32Array<ArrayBuffer> => {
  const words: number[] = [];
  for (const { block, slot } of places) {
    const [lastBlock, first = 0, count = 0] = words.slice(-3);
    if (lastBlock === block && first + count === slot) words[words.length - 1] = count + 1;
    else words.push(block, slot, 1);
  }
  return Uint32Array.from(words);
};

const pick = <T>(items: readonly T[], slots: readonly number[]): readonly T[] =>
  slots.flatMap((slot) => items.slice(slot, slot + 1));

const pickWords = (
  words: Uint32Array,
  slots: readonly number[],
  width: number,
): Uint32Array<ArrayBuffer> =>
  Uint32Array.from(
    slots.flatMap((slot) => [...words.subarray(slot * width, slot * width + width)]),
  );

/** The block with these slots alone, and what nobody could read. */
const withOnly = async (block: NewBlock, slots: readonly number[]): Promise<NewBlock> => {
  const prints = pickWords(block.prints, slots, 2);
  const rawPrints = pickWords(block.rawPrints ?? new Uint32Array(), slots, 1);
  if (slots.length === 0 && block.unreadable.length === 0) {
    return { ...block, slots: new Uint32Array(), prints, rawPrints, body: new Uint8Array() };
  }
  const text = await gunzipText(block.body);
  const left = block.unreadable.map(({ slot }) => text.slice(slot.start, slot.end));
  const joined = joinKept(pick(keptItems(text, block.slots), slots), left);
  const unreadable = withSlots(block.unreadable, joined.left);
  const body = await gzip(joined.bytes);
  return { ...block, slots: joined.slots, prints, rawPrints, unreadable, body };
};

/**
 * A page that was read again is mostly what the archive has already: the trailing window comes with
 * every sync. Such calls are named in the block by where they stand, not stored again. `met` are the
 * calls of the pages before that the index does not know of yet; those of this page join them.
 */
export const leaveOutRepeats = async (
  index: Pick<CallIndex, 'placeOfSame'>,
  met: Set<SessionKey>,
  prepared: PreparedBlock,
): Promise<PreparedBlock> => {
  const { block, sessions } = prepared;
  const { fresh, repeated } = sorted(index, met, prepared);
  if (repeated.length === 0 || repeated.length < sessions.length * leastPart) {
    for (const { key } of sessions) met.add(key);
    return prepared;
  }
  const kept: readonly Session[] = pick(sessions, fresh);
  return {
    block: { ...(await withOnly(block, fresh)), repeats: stretches(repeated) },
    sessions: kept,
  };
};
