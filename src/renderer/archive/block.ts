import { parseBytes } from '../../shared/json-bytes.ts';
import type { Page, UnreadableItem, WindowProgress } from '../../shared/page.ts';
import type { Session } from '../../shared/session.ts';
import { ArchiveError } from './archive-error.ts';

/** One committed page as it lies in the store. What changes is what `empty-blocks.ts` takes out of it. */
export interface BlockRecord {
  /** Given by the store, in order of commit. */
  readonly no: number;
  readonly connectionId: string;
  readonly seq: number;
  readonly fetchedAt: number;
  /** These as in `Page`. */
  readonly slots: Uint32Array<ArrayBuffer>;
  readonly prints: Uint32Array<ArrayBuffer>;
  /** Absent in old blocks. */
  readonly rawPrints?: Uint32Array<ArrayBuffer>;
  /**
   * Calls of the page that the archive had already, to the letter, and that are not stored again:
   * three words a stretch, the block that has them, its first slot and how many.
   */
  readonly repeats?: Uint32Array<ArrayBuffer>;
  readonly unreadable: readonly UnreadableItem[];
  readonly unreadablePrints: Uint32Array<ArrayBuffer>;
  /** `keptText`, gzip: its checksum tells damage on the disk. */
  readonly body: Uint8Array<ArrayBuffer>;
  /** Which calls are gone is worked out from these again at every start. Absent in old blocks. */
  readonly window?: WindowProgress | null;
  readonly goneIds?: readonly string[];
}

export type NewBlock = Omit<BlockRecord, 'no'>;

/** What cannot be decoded any more is read as `null` (measured, Chromium 156). */
export const isBlock = (value: unknown): value is BlockRecord =>
  typeof value === 'object' && value !== null && 'body' in value;

const parsed = (bytes: Page['sessions'], count: number): readonly Session[] | null => {
  try {
    const sessions: unknown = parseBytes<unknown>(bytes);
    if (!Array.isArray(sessions) || sessions.length !== count) return null;
    return sessions as readonly Session[];
  } catch {
    return null;
  }
};

export interface PreparedBlock {
  readonly block: NewBlock;
  readonly sessions: readonly Session[];
}

/** All that a commit needs, worked out before its transaction begins. */
export const prepareBlock = (page: Page): PreparedBlock => {
  const { connectionId, seq, fetchedAt, slots, prints, rawPrints } = page;
  const { unreadable, unreadablePrints, window, goneIds } = page;
  const sessions = parsed(page.sessions, slots.length / 2);
  if (sessions === null) {
    const detail = `Page ${seq} of ${connectionId}: its sessions do not parse`;
    throw new ArchiveError('unreadable-page', detail);
  }
  // A copy of its own: a view into a larger buffer would be stored with all of that buffer.
  const body = new Uint8Array(page.body);
  const about = { connectionId, seq, fetchedAt, window, goneIds };
  const found = { slots, prints, rawPrints, unreadable, unreadablePrints };
  return { block: { ...about, ...found, body }, sessions };
};
