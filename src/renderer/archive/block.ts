import type { Page, Slot, UnreadableItem, WindowProgress } from '../../shared/page.ts';
import type { Session } from '../../shared/session.ts';
import { ArchiveError } from './archive-error.ts';
import { contentHash } from './columns/content-hash.ts';
import { itemPrints } from './item-prints.ts';
import { gunzipText } from './gunzip.ts';

/** One committed page as it lies in the store. Never changed once written. */
export interface BlockRecord {
  /** Given by the store, in order of commit. */
  readonly no: number;
  readonly connectionId: string;
  readonly seq: number;
  readonly fetchedAt: number;
  /** JSON of the sessions. Text, because a thousand nested objects clone far slower. */
  readonly sessions: string;
  readonly slots: readonly Slot[];
  /**
   * Two words for each session (its content's hash): a start can tell a changed copy of a call
   * from a repeated one without making JSON of every session again.
   */
  readonly prints: Uint32Array<ArrayBuffer>;
  readonly unreadable: readonly UnreadableItem[];
  /** Two words for each unreadable item: read again in the next run, it still is one item. */
  readonly unreadablePrints: Uint32Array<ArrayBuffer>;
  /** The provider's answer, gzip. */
  readonly body: Uint8Array<ArrayBuffer>;
  /** Which calls are gone is worked out from these again at every start. Absent in old blocks. */
  readonly window?: WindowProgress | null;
  readonly goneIds?: readonly string[];
}

export type NewBlock = Omit<BlockRecord, 'no'>;

const printsOf = (texts: readonly string[]): Uint32Array<ArrayBuffer> => {
  const hashes = texts.map((text) => contentHash(text));
  return Uint32Array.from(hashes.flatMap(({ low, high }) => [low, high]));
};

/** What cannot be decoded any more is read as `null` (measured, Chromium 156). */
export const isBlock = (value: unknown): value is BlockRecord =>
  typeof value === 'object' && value !== null && 'sessions' in value;

/** The sessions of a block or page, or `null` when the text is not what it must be. */
export const readSessions = (
  block: Pick<BlockRecord, 'sessions' | 'slots'>,
): readonly Session[] | null => {
  try {
    const sessions: unknown = JSON.parse(block.sessions);
    if (!Array.isArray(sessions) || sessions.length !== block.slots.length) return null;
    return sessions as readonly Session[];
  } catch {
    return null;
  }
};

const unreadablePrints = async ({ unreadable, body }: Page): Promise<Uint32Array<ArrayBuffer>> => {
  if (unreadable.length === 0) return new Uint32Array();
  const text = await gunzipText(body);
  return printsOf(unreadable.map(({ slot }) => text.slice(slot.start, slot.end)));
};

const notAPage = (page: Page, detail: string, cause?: unknown): ArchiveError =>
  new ArchiveError('unreadable-page', `Page ${page.seq} of ${page.connectionId}: ${detail}`, {
    cause,
  });

export interface PreparedBlock {
  readonly block: NewBlock;
  readonly sessions: readonly Session[];
}

/** All that a commit needs, worked out before its transaction begins. */
export const prepareBlock = async (page: Page): Promise<PreparedBlock> => {
  const sessions = readSessions(page);
  if (sessions === null) throw notAPage(page, 'its sessions do not parse');
  const block: NewBlock = {
    connectionId: page.connectionId,
    seq: page.seq,
    fetchedAt: page.fetchedAt,
    sessions: page.sessions,
    slots: page.slots,
    prints: itemPrints(page.sessions, sessions.length),
    unreadable: page.unreadable,
    unreadablePrints: await unreadablePrints(page).catch((cause: unknown) => {
      throw notAPage(page, 'its body does not unzip', cause);
    }),
    // A copy of its own: a view into a larger buffer would be stored with all of that buffer.
    body: new Uint8Array(page.body),
    window: page.window,
    goneIds: page.goneIds,
  };
  return { block, sessions };
};
