import { hash } from 'node:crypto';
import type { Slot } from '../../shared/page.ts';
import type { Loan, Shortened } from './loans.ts';

/** Where the text of a call stands among what is stored. */
interface Known {
  readonly seq: number;
  readonly from: number;
  readonly length: number;
  /** What stands between it and the next one there; the two can then be borrowed as one stretch. */
  readonly after: string;
}

/** A call whose text this page stores itself. */
type Own = Omit<Known, 'seq'> & { readonly print: string };

export interface ShortenedPage extends Shortened {
  readonly own: readonly Own[];
}

/**
 * The texts of calls that this launch has journaled, by connection. The last days are read again and
 * again and hardly change: what is known already is stored as a place in an earlier page.
 */
export interface KnownTexts {
  readonly shorten: (connectionId: string, body: string, slots: readonly Slot[]) => ShortenedPage;
  /** The page is on its way to the disk before any later one: what it stores may be borrowed by them. */
  readonly remember: (connectionId: string, seq: number, page: ShortenedPage) => void;
  readonly forget: (connectionId: string) => void;
}

/** About 10 MB; who has more calls in two days stores some of them again. */
const mostKnown = 50_000;

/** Of the text as it lies in memory: making UTF-8 of it first took as long as the hash (measured). */
const printsIn = (body: string): ((slot: Slot) => string) => {
  const units = Buffer.from(body, 'utf16le');
  return ({ start, end }) => hash('sha256', units.subarray(start * 2, end * 2), 'base64');
};

const inOrder = (slots: readonly Slot[]): readonly Slot[] =>
  slots.toSorted((a, b) => a.start - b.start);

/** Whether a text directly follows the stretch that was borrowed last, with the same in between. */
const follows = (last: Known | null, gap: string, next: Known): boolean =>
  last !== null &&
  last.seq === next.seq &&
  last.after === gap &&
  last.from + last.length + gap.length === next.from;

const shortenWith = (
  known: ReadonlyMap<string, Known>,
  body: string,
  slots: readonly Slot[],
): ShortenedPage => {
  if (slots.length === 0) return { text: body, loans: [], own: [] };
  const printOf = printsIn(body);
  let [text, done] = ['', 0];
  const loans: Loan[] = [];
  const own: Own[] = [];
  let lent: Known | null = null;
  let hasOwnBefore = false;
  for (const { start, end } of inOrder(slots)) {
    // Slots that overlap are no list of calls; the rest is stored as it is.
    if (start < done) break;
    const [gap, item] = [body.slice(done, start), body.slice(start, end)];
    const print = printOf({ start, end });
    const found = known.get(print);
    const before = own.at(-1);
    if (found === undefined) {
      if (before !== undefined && hasOwnBefore) own[own.length - 1] = { ...before, after: gap };
      own.push({ print, from: text.length + gap.length, length: item.length, after: '' });
      text += gap + item;
    } else if (follows(lent, gap, found)) {
      const [at, seq, from, length] = loans.pop() ?? [0, 0, 0, 0];
      loans.push([at, seq, from, length + gap.length + item.length]);
    } else {
      text += gap;
      loans.push([text.length, found.seq, found.from, found.length]);
    }
    lent = found ?? null;
    hasOwnBefore = found === undefined;
    done = end;
  }
  return { text: text + body.slice(done), loans, own };
};

export const createKnownTexts = (most = mostKnown): KnownTexts => {
  const shelves = new Map<string, Map<string, Known>>();

  const shelfOf = (connectionId: string): Map<string, Known> => {
    const shelf = shelves.get(connectionId) ?? new Map<string, Known>();
    shelves.set(connectionId, shelf);
    return shelf;
  };

  return {
    shorten: (connectionId, body, slots) => shortenWith(shelfOf(connectionId), body, slots),
    remember: (connectionId, seq, { own }) => {
      const shelf = shelfOf(connectionId);
      for (const { print, ...place } of own) shelf.set(print, { ...place, seq });
      for (const print of shelf.keys()) {
        if (shelf.size <= most) break;
        shelf.delete(print);
      }
    },
    forget: (connectionId) => void shelves.delete(connectionId),
  };
};
