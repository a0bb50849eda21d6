import type { Session } from '../../shared/session.ts';
import { readSessions } from './block.ts';
import type { CallPlace } from './call-index.ts';
import type { ArchiveDb } from './db.ts';
import { gunzipText } from './gunzip.ts';

/** The newest copy of a call with everything we read from it. */
export const readCall = async (db: ArchiveDb, place: CallPlace): Promise<Session | null> => {
  const block = await db.blocks.get(place.block);
  return (block && readSessions(block)?.[place.slot]) ?? null;
};

/** The provider's own JSON of a call: cut out of its answer, not made again. */
export const readRawJson = async (db: ArchiveDb, place: CallPlace): Promise<string | null> => {
  const block = await db.blocks.get(place.block);
  const slot = block?.slots[place.slot];
  if (block === undefined || slot === undefined) return null;
  return (await gunzipText(block.body)).slice(slot.start, slot.end);
};
