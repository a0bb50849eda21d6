import type { Session } from '../../shared/session.ts';
import { readCopy, type CallCopy } from './block-text.ts';
import type { CallPlace } from './call-index.ts';
import type { ArchiveDb } from './db.ts';

const copyAt = async (db: ArchiveDb, place: CallPlace): Promise<CallCopy | null> => {
  const block = await db.blocks.get(place.block);
  return block === undefined ? null : readCopy(block, place.slot);
};

/** The newest copy of a call with everything we read from it. */
export const readCall = async (db: ArchiveDb, place: CallPlace): Promise<Session | null> =>
  (await copyAt(db, place))?.session ?? null;

/** The provider's own JSON of a call. */
export const readRawJson = async (db: ArchiveDb, place: CallPlace): Promise<string | null> =>
  (await copyAt(db, place))?.rawJson ?? null;
