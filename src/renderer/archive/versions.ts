import type { CallPlace } from './call-index.ts';
import type { CallVersion } from './answers.ts';
import type { ArchiveDb } from './db.ts';
import { readAt } from './read-block.ts';

const versionAt = async (db: ArchiveDb, place: CallPlace): Promise<readonly CallVersion[]> => {
  const copy = await readAt(db, place);
  if (copy === null) return [];
  const { block, session, rawJson } = copy;
  return [{ fetchedAt: block.fetchedAt, session, rawJson }];
};

/** The copies at these places, as they came. Throws `damaged-block`. */
export const readVersions = async (
  db: ArchiveDb,
  places: readonly CallPlace[],
): Promise<readonly CallVersion[]> => {
  const versions = await Promise.all(places.map((place) => versionAt(db, place)));
  return versions.flat();
};
