import { crc32 } from 'node:zlib';
import { z } from 'zod';

/** A stretch of the text that an earlier page of the connection stores, put in at a place. */
export type Loan = readonly [at: number, seq: number, from: number, length: number];

/**
 * A body without what earlier pages store. Loans are always of stored text, never of a text that is
 * itself put together: one page's loans need no other page's.
 */
export interface Shortened {
  readonly text: string;
  /** In order of their places in `text`. */
  readonly loans: readonly Loan[];
}

/** Of the whole body: what is put together must be what came, or it is not shown. */
const crcOf = (body: string): number => crc32(Buffer.from(body, 'utf8'));

const count = z.int().nonnegative();

const stored = z.object({
  crc: count,
  text: z.string(),
  loans: z.array(z.tuple([count, count, count, count])),
});

export const encodeShortened = ({ text, loans }: Shortened, body: string): string =>
  JSON.stringify({ crc: crcOf(body), text, loans });

/** The text that later pages borrow from. */
export const storedTextOf = (json: string): string => stored.parse(JSON.parse(json)).text;

/** The body as it came. Throws when a page that it borrows from cannot be read. */
export const restoreBody = async (
  json: string,
  textOf: (seq: number) => Promise<string>,
): Promise<string> => {
  const { crc, text, loans } = stored.parse(JSON.parse(json));
  const lenders = new Map<number, string>();
  for (const [, seq] of loans) if (!lenders.has(seq)) lenders.set(seq, await textOf(seq));
  let body = '';
  let done = 0;
  for (const [at, seq, from, length] of loans) {
    body += text.slice(done, at) + (lenders.get(seq) ?? '').slice(from, from + length);
    done = at;
  }
  body += text.slice(done);
  if (crcOf(body) !== crc) throw new Error('what it shares with earlier pages has changed');
  return body;
};
