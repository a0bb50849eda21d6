import { create } from 'zustand';

import type { ConnectionChanges, Since } from '../../shared/coverage.ts';
import type { Archive } from '../archive/contract.ts';

export interface ChangesStore {
  /** What the last sync of each connection brought; empty before the first sync. */
  readonly changes: readonly ConnectionChanges[];
  /** The answer is on its way; until then `changes` is what was there before. */
  readonly isAsking: boolean;
}

export const useChangesStore = create<ChangesStore>()(() => ({ changes: [], isAsking: true }));

/** Asked when the archive is open, and whenever a run has ended. */
export const refreshChanges = async (archive: Pick<Archive, 'changes'>): Promise<void> => {
  useChangesStore.setState({ isAsking: true });
  try {
    useChangesStore.setState({ changes: await archive.changes() });
  } finally {
    useChangesStore.setState({ isAsking: false });
  }
};

export type ChangeCounts = Readonly<Record<Since, number>>;

/** Of all connections together. */
export const sumChanges = (changes: readonly ConnectionChanges[]): ChangeCounts => ({
  new: changes.reduce((sum, { added }) => sum + added, 0),
  changed: changes.reduce((sum, { changed }) => sum + changed, 0),
  gone: changes.reduce((sum, { gone }) => sum + gone, 0),
});
