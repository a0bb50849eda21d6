import type { StoreApi } from 'zustand';

import { handOversAhead, mostPagesAtOnce } from '../../shared/sync-limits.ts';
import { settled } from '../../shared/settled.ts';
import { isArchiveError } from '../archive/archive-error.ts';
import type { Archive } from '../archive/contract.ts';
import { archiveFailure } from './archive-failure.ts';
import {
  commitNotes,
  refreshOverview,
  useArchiveStore,
  type ArchiveStore,
} from './archive-store.ts';
import { catchUp, type CatchUpParts, type Progress } from './catch-up.ts';
import { canBeRefilled, emptyStore, isMendable, type MendParts } from './mend-store.ts';

export interface OpenParts {
  readonly bridge: CatchUpParts['bridge'] & MendParts['bridge'];
  readonly archive: CatchUpParts['archive'] & Pick<Archive, 'open' | 'close' | 'overview'>;
}

const open = async (
  archive: OpenParts['archive'],
  store: StoreApi<ArchiveStore>,
): Promise<void> => {
  const { calls, dataLoss, unreadableBlocks } = await archive.open((progress) => {
    const { blocksRead, blocks, calls: callsSoFar, revision } = progress;
    const state = { kind: 'opening', progress: { done: blocksRead, total: blocks } } as const;
    store.setState({ state, calls: callsSoFar, revision });
  });
  store.setState({ calls, dataLoss, unreadableBlocks });
};

/** Empties the store and opens it again, for the journal to fill. */
const startOver = async (
  parts: OpenParts,
  store: StoreApi<ArchiveStore>,
  why: string,
): Promise<void> => {
  await emptyStore(parts);
  await open(parts.archive, store);
  store.setState(({ revision }) => ({ dataLoss: why, revision: revision + 1 }));
};

/** Opens the store as it is, or empty where it cannot be used and the journal has what was in it. */
const openOrStartOver = async (parts: OpenParts, store: StoreApi<ArchiveStore>): Promise<void> => {
  try {
    await open(parts.archive, store);
  } catch (error) {
    if (!isMendable(error) || !(await canBeRefilled(parts))) throw error;
    return startOver(parts, store, String(error));
  }
  const { unreadableBlocks } = store.getState();
  if (unreadableBlocks === 0 || !(await canBeRefilled(parts))) return;
  await startOver(parts, store, `${unreadableBlocks} pages cannot be read`);
};

/** Calls that were looked up meanwhile, and what was fetched beside others. */
const mostPagesBesideRun = 4;

/**
 * What a run that is cut off leaves in the journal and not in the store, of a connection: one
 * hand-over in the archive's hands, one on its way, and those that main has ready. When the store
 * lacks more, pages were lost that it had: a log cut in half gives no other sign (measured,
 * Chromium 156).
 */
export const mostBehind = (2 + handOversAhead) * mostPagesAtOnce + mostPagesBesideRun;

/**
 * Brings the store up to the journal and calls it ready. The stored calls are there whatever happens
 * here, so a failure is told and stops nothing.
 */
const restore = async (parts: OpenParts, store: StoreApi<ArchiveStore>): Promise<void> => {
  const notes = commitNotes(store);
  const onProgress = (progress: Progress): void => {
    store.setState({ state: { kind: 'restoring', progress } });
  };
  const onBehind = (pages: readonly number[]): void => {
    const lost = store.getState().dataLoss === null ? pages.filter((one) => one > mostBehind) : [];
    store.setState({ lostPages: lost.reduce((sum, one) => sum + one, 0) });
  };
  const caughtUp = await settled(
    catchUp({ ...parts, onCommitted: notes.note }, onProgress, onBehind),
    archiveFailure,
  );
  notes.flush();
  store.setState(
    caughtUp.ok
      ? { caughtUp: caughtUp.value, catchUpFailure: null }
      : { catchUpFailure: caughtUp.failure },
  );
  // A store that does not answer now is asked again when a run has ended.
  await refreshOverview(parts.archive, store).catch(() => undefined);
  store.setState({ state: { kind: 'ready' } });
};

const sentenceFor = (error: unknown): string => {
  if (isArchiveError(error, 'newer-archive')) return error.message;
  const failure = archiveFailure(error);
  return failure.kind === 'disk-full'
    ? 'The disk is full. Free some space and start Callshelf again.'
    : 'The archive could not be opened. Start Callshelf again; your calls are safe in the journal.';
};

const toReady = async (
  parts: OpenParts,
  store: StoreApi<ArchiveStore>,
  begin: () => Promise<void>,
): Promise<void> => {
  try {
    await begin();
  } catch (error) {
    store.setState({ state: { kind: 'failed', sentence: sentenceFor(error) } });
    return;
  }
  await restore(parts, store);
};

/** Opens the archive and brings it up to the journal. Never rejects: what happens is in the store. */
export const openArchive = async (
  parts: OpenParts,
  store: StoreApi<ArchiveStore> = useArchiveStore,
): Promise<void> => {
  await toReady(parts, store, () => openOrStartOver(parts, store));
};

/**
 * A stored page was found damaged after the start. True when the whole archive has been made again
 * from the journal; once a start, for what is damaged again at once is not mended by that.
 */
export const mendArchive = async (
  parts: OpenParts,
  store: StoreApi<ArchiveStore> = useArchiveStore,
): Promise<boolean> => {
  const { state, dataLoss } = store.getState();
  if (state.kind !== 'ready' || dataLoss !== null || !(await canBeRefilled(parts))) return false;
  await toReady(parts, store, () => startOver(parts, store, 'a page is damaged'));
  return store.getState().state.kind === 'ready';
};

/**
 * The browser has shut the store: its disk was full, say. Opens it again and compares it with the
 * journal as a start does: it may come back shorter, or empty (Dexie #2217). The list stays what it
 * was until then. Throws what `open` throws; false where the archive is being opened anyway.
 */
export const reopenArchive = async (
  parts: OpenParts,
  store: StoreApi<ArchiveStore> = useArchiveStore,
): Promise<boolean> => {
  if (store.getState().state.kind !== 'ready') return false;
  const { calls, dataLoss, unreadableBlocks } = await parts.archive.open(() => undefined);
  store.setState((known) => ({
    calls,
    dataLoss: dataLoss ?? known.dataLoss,
    unreadableBlocks,
    revision: known.revision + 1,
  }));
  await restore(parts, store);
  return true;
};
