import type { Bridge, JournalPositions } from '../../shared/ipc.ts';
import { ArchiveError, isArchiveError } from '../archive/archive-error.ts';
import type { Archive } from '../archive/contract.ts';
import { ahead } from './catch-up.ts';

export interface MendParts {
  readonly bridge: Pick<Bridge, 'journalPositions' | 'listConnections' | 'resetStore'>;
  readonly archive: Pick<Archive, 'positions' | 'close'>;
}

/** An error that an empty store would not have: not a newer archive, a full disk, a dead worker. */
export const isMendable = (error: unknown): boolean =>
  (['newer-archive', 'disk-full', 'stopped'] as const).every(
    (kind) => !isArchiveError(error, kind),
  );

const heldIn = (archive: MendParts['archive']): Promise<JournalPositions | null> =>
  archive.positions().catch(() => null);

/**
 * Whether the journal can fill an empty store again. It must have everything that the store has.
 * Where the store does not even say what that is, the journal must have pages; without any it may
 * be the journal that is lost and the store that holds the only copy, unless there never was one.
 */
export const canBeRefilled = async ({ bridge, archive }: MendParts): Promise<boolean> => {
  const journal = await bridge.journalPositions();
  if (!journal.ok) return false;
  const held = await heldIn(archive);
  if (held !== null) return ahead(journal.value, held).length === 0;
  if (Object.keys(journal.value).length > 0) return true;
  return (await bridge.listConnections()).length === 0;
};

/** Deletes what is stored. Main does it: what cannot be opened cannot be deleted from here either. */
export const emptyStore = async ({ bridge, archive }: MendParts): Promise<void> => {
  await archive.close();
  const answer = await bridge.resetStore();
  if (answer.ok) return;
  const { kind } = answer.failure;
  if (kind === 'disk-full') throw new ArchiveError(kind, 'There is no room to mend the archive.');
  throw new Error(`The store cannot be emptied: ${kind}`);
};
