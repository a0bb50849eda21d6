import { create, type StoreApi, type UseBoundStore } from 'zustand';

import type { Failure } from '../../shared/failure.ts';
import type { CommitReport, ConnectionOverview } from '../archive/answers.ts';
import type { Archive } from '../archive/contract.ts';
import { pacedPublish } from './paced-publish.ts';
import type { CatchUpReport, Progress } from './catch-up.ts';

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
