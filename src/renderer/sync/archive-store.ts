import { create, type StoreApi, type UseBoundStore } from 'zustand';

import type { Failure } from '../../shared/failure.ts';
import { isArchiveError } from '../archive/archive-error.ts';
import type { CommitReport, ConnectionOverview } from '../archive/answers.ts';
import type { Archive } from '../archive/contract.ts';
import { archiveFailure } from './archive-failure.ts';
import { pacedPublish } from './paced-publish.ts';
import { canBeRefilled, emptyStore, isMendable, type MendParts } from './mend-store.ts';
import { catchUp, type CatchUpParts, type CatchUpReport, type Progress } from './catch-up.ts';

export type ArchivePhase =
  /** Reading what is stored; in blocks. The list is usable as soon as there are calls. */
  | { readonly kind: 'opening'; readonly progress: Progress }
  /** Replaying from the journal what the store lacks; in pages. The list is usable already. */
  | { readonly kind: 'restoring'; readonly progress: Progress }
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly sentence: string };

export interface ArchiveStore {
  readonly state: ArchivePhase;
  /** Grows with every commit that changed something. */
  readonly revision: number;
  readonly calls: number;
  readonly overview: readonly ConnectionOverview[];
  /** Why the store was thrown away, by the browser or by us; the journal has brought it back. */
  readonly dataLoss: string | null;
  /** Stored pages that cannot be read, where the journal could not stand in for them. */
  readonly unreadableBlocks: number;
  /** Pages that the store did not have and must once have had; the journal has brought them back. */
  readonly lostPages: number;
  /** What catching up with the journal did, and why it could not if it could not. */
  readonly caughtUp: CatchUpReport | null;
  readonly catchUpFailure: Failure | null;
}

export type UseArchiveStore = UseBoundStore<StoreApi<ArchiveStore>>;

export const createArchiveStore = (): UseArchiveStore =>
  create<ArchiveStore>()(() => ({
    state: { kind: 'opening', progress: { done: 0, total: 0 } },
    revision: 0,
    calls: 0,
    overview: [],
    dataLoss: null,
    unreadableBlocks: 0,
    lostPages: 0,
    caughtUp: null,
    catchUpFailure: null,
  }));

export const useArchiveStore = createArchiveStore();

export interface OpenParts {
  readonly bridge: CatchUpParts['bridge'] & MendParts['bridge'];
  readonly archive: CatchUpParts['archive'] & Pick<Archive, 'open' | 'close' | 'overview'>;
}

/** The list is sorted anew after each: twice a second is alive enough. */
const everyMs = 500;

export interface CommitNotes {
  readonly note: (report: CommitReport) => void;
  /** Tells at once what is still untold: nothing more comes for now. */
  readonly flush: () => void;
}

/** Tells the store of commits, a few times a second at most. */
export const commitNotes = (store: StoreApi<ArchiveStore> = useArchiveStore): CommitNotes => {
  let untold = 0;
  let latest = 0;
  const paced = pacedPublish(() => {
    const added = untold;
    untold = 0;
    store.setState(({ calls }) => ({ calls: calls + added, revision: latest }));
  }, everyMs);
  const note = ({ added, revision }: CommitReport): void => {
    untold += added;
    latest = revision;
    paced.ask();
  };
  return { note, flush: paced.flush };
};

/** For a single commit. */
export const noteCommit = (
  store: StoreApi<ArchiveStore> = useArchiveStore,
): ((report: CommitReport) => void) => commitNotes(store).note;

/** Asks for the sums by connection; after opening, and whenever a run has ended. */
export const refreshOverview = async (
  archive: Pick<Archive, 'overview'>,
  store: StoreApi<ArchiveStore> = useArchiveStore,
): Promise<void> => {
  store.setState({ overview: await archive.overview() });
};

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

/**
 * What a run that is cut off leaves in the journal and not in the store, of a connection: a hand-over
 * of eight pages in the archive's hands, one on its way, and sixteen that main has ready. When the
 * store lacks more, pages were lost that it had: a log cut in half gives no other sign (measured,
 * Chromium 156).
 */
const mostBehind = 36;

/** The stored calls are there whatever happens here, so a failure is told and stops nothing. */
const restore = async (parts: OpenParts, store: StoreApi<ArchiveStore>): Promise<void> => {
  const notes = commitNotes(store);
  const onProgress = (progress: Progress): void => {
    store.setState({ state: { kind: 'restoring', progress } });
  };
  const onBehind = (pages: readonly number[]): void => {
    const lost = store.getState().dataLoss === null ? pages.filter((one) => one > mostBehind) : [];
    store.setState({ lostPages: lost.reduce((sum, one) => sum + one, 0) });
  };
  const caughtUp = await catchUp({ ...parts, onCommitted: notes.note }, onProgress, onBehind);
  notes.flush();
  store.setState(caughtUp.ok ? { caughtUp: caughtUp.value } : { catchUpFailure: caughtUp.failure });
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
    await restore(parts, store);
    await refreshOverview(parts.archive, store);
    store.setState({ state: { kind: 'ready' } });
  } catch (error) {
    store.setState({ state: { kind: 'failed', sentence: sentenceFor(error) } });
  }
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
