import type { Session } from '../../shared/session.ts';
import type { CallPlace } from './call-index.ts';
import type { ArchiveDb } from './db.ts';
import { readAt } from './read-block.ts';

/** The newest copy of a call with everything we read from it. */
export const readCall = async (db: ArchiveDb, place: CallPlace): Promise<Session | null> =>
  (await readAt(db, place))?.session ?? null;

/** The provider's own JSON of a call. */
export const readRawJson = async (db: ArchiveDb, place: CallPlace): Promise<string | null> =>
  (await readAt(db, place))?.rawJson ?? null;
