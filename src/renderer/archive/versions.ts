import { readCopy } from './block-text.ts';
import type { CallPlace } from './call-index.ts';
import type { CallVersion } from './contract.ts';
import type { ArchiveDb } from './db.ts';

const versionAt = async (db: ArchiveDb, place: CallPlace): Promise<readonly CallVersion[]> => {
  const block = await db.blocks.get(place.block);
  const copy = block === undefined ? null : await readCopy(block, place.slot);
  if (block === undefined || copy === null) return [];
  return [{ fetchedAt: block.fetchedAt, ...copy }];
};

/** The copies at these places, as they came. */
export const readVersions = async (
  db: ArchiveDb,
  places: readonly CallPlace[],
): Promise<readonly CallVersion[]> => {
  const versions = await Promise.all(places.map((place) => versionAt(db, place)));
  return versions.flat();
};
