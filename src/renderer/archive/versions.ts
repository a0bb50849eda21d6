import type { CallPlace } from './call-index.ts';
import { readSessions } from './block.ts';
import type { CallVersion } from './contract.ts';
import type { ArchiveDb } from './db.ts';
import { gunzipText } from './gunzip.ts';

const versionAt = async (db: ArchiveDb, place: CallPlace): Promise<readonly CallVersion[]> => {
  const block = await db.blocks.get(place.block);
  const slot = block?.slots[place.slot];
  const session = block && readSessions(block)?.[place.slot];
  if (block === undefined || slot === undefined || session === undefined) return [];
  const rawJson = (await gunzipText(block.body)).slice(slot.start, slot.end);
  return [{ fetchedAt: block.fetchedAt, session, rawJson }];
};

/** The copies at these places, as they came. */
export const readVersions = async (
  db: ArchiveDb,
  places: readonly CallPlace[],
): Promise<readonly CallVersion[]> => {
  const versions = await Promise.all(places.map((place) => versionAt(db, place)));
  return versions.flat();
};
