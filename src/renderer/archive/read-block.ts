import type { Session } from '../../shared/session.ts';
import { ArchiveError } from './archive-error.ts';
import { isBlock, readSessions, type BlockRecord } from './block.ts';
import type { CallPlace } from './call-index.ts';
import type { ArchiveDb } from './db.ts';
import { gunzipText } from './gunzip.ts';
import { itemPrints } from './item-prints.ts';

/** One copy of a call where the index says that it stands. */
export interface CallAt {
  readonly block: BlockRecord;
  readonly session: Session;
  readonly rawJson: () => Promise<string>;
}

const damaged = ({ block }: CallPlace, cause?: unknown): ArchiveError =>
  new ArchiveError('damaged-block', `Page ${block} of the archive is damaged.`, { cause });

const areSame = (a: Uint32Array, b: Uint32Array): boolean =>
  a.length === b.length && a.every((word, at) => word === b[at]);

/**
 * The sessions of a block, if they are what was stored. Bytes can be wrong and still be JSON, so the
 * hashes that were stored with them are made again: a page is one to a few milliseconds.
 */
const soundSessions = (block: BlockRecord): readonly Session[] | null => {
  const sessions = readSessions(block);
  if (sessions === null) return null;
  return areSame(itemPrints(block.sessions, sessions.length), block.prints) ? sessions : null;
};

/**
 * Reads a call from its block. The index may have come from its snapshot, in which case this is the
 * first look at the block since it was written. `null` for a block that has just been removed with
 * its connection. Throws `damaged-block`.
 */
export const readAt = async (db: ArchiveDb, place: CallPlace): Promise<CallAt | null> => {
  const block = await db.blocks.get(place.block).catch((error: unknown) => {
    throw damaged(place, error);
  });
  if (block === undefined) return null;
  if (!isBlock(block)) throw damaged(place);
  const [session, slot] = [soundSessions(block)?.[place.slot], block.slots[place.slot]];
  if (session === undefined || slot === undefined) throw damaged(place);
  const rawJson = async (): Promise<string> => {
    const text = await gunzipText(block.body).catch((error: unknown) => {
      throw damaged(place, error);
    });
    return text.slice(slot.start, slot.end);
  };
  return { block, session, rawJson };
};
