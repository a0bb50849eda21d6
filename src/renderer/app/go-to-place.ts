import type { EpochMs, SessionKey } from '../../shared/session.ts';
import { sessionKey } from '../../shared/session.ts';
import type { Archive } from '../archive/contract.ts';
import type { View } from '../archive/view.ts';
import { readDate, type Clock, type Span } from '../find/query/dates.ts';
import { formatCount } from '../format/count.ts';

/** Where in the list a person wanted to go, or why that is not possible. */
export type Found =
  | { readonly kind: 'row'; readonly row: number }
  | { readonly kind: 'call'; readonly row: number; readonly key: SessionKey }
  | { readonly kind: 'nowhere'; readonly sentence: string };

export interface Wish {
  readonly text: string;
  readonly view: View;
  /** Calls in the view. */
  readonly total: number;
  readonly clock: Clock;
  readonly connectionIds: readonly string[];
}

type Parts = Pick<Archive, 'position' | 'row' | 'rowAtTime'>;

const nowhere = (sentence: string): Found => ({ kind: 'nowhere', sentence });

const findCall = async (archive: Parts, wish: Wish): Promise<Found | null> => {
  const { text, view, connectionIds } = wish;
  let isLeftOut = false;
  for (const key of [text, ...connectionIds.map((id) => sessionKey(id, text))]) {
    const row = await archive.position(view, key);
    if (row >= 0) return { kind: 'call', row, key };
    isLeftOut ||= (await archive.row(key)) !== null;
  }
  return isLeftOut ? nowhere('This call is here, but the search or a filter leaves it out.') : null;
};

/** `12345`, `12,345` or `#12345`, from 1 as the screen reader counts them. */
const readRow = (text: string): number | null =>
  /^#?\d{1,3}(?:[ ,.’']?\d{3})*$|^#?\d+$/u.test(text) ? Number(text.replace(/\D/gu, '')) : null;

const goToRow = (row: number, total: number): Found =>
  row >= 1 && row <= total
    ? { kind: 'row', row: row - 1 }
    : nowhere(total === 0 ? 'The list is empty.' : `The list has rows 1 to ${formatCount(total)}.`);

/** In a list from new to old, a day begins with its last call. */
const firstSeen = ({ start, end }: Span, { sort }: View): EpochMs => {
  const [first] = sort;
  const isNewestFirst = first === undefined || first.column === 'initiated';
  return isNewestFirst && first?.direction !== 'asc' ? end - 1 : start;
};

const goToTime = async (archive: Parts, { text, view, clock }: Wish): Promise<Found> => {
  const date = readDate(text.replace(/\s+/u, 'T'), clock);
  if (date.kind === 'wrong') {
    return nowhere('Write a date such as 2025-03-01, a row number such as 12,000, or a call ID.');
  }
  const row = await archive.rowAtTime(view, firstSeen(date.value, view));
  return row < 0 ? nowhere('No call in the list has a time.') : { kind: 'row', row };
};

/** A call's ID before a number: IDs can be numbers, and rows can be written as `#7`. */
export const findPlace = async (archive: Parts, wish: Wish): Promise<Found> => {
  const call = await findCall(archive, wish);
  if (call !== null) return call;
  const row = readRow(wish.text);
  return row === null ? goToTime(archive, wish) : goToRow(row, wish.total);
};
