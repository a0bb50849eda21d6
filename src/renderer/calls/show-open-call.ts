import type { GridApi } from 'ag-grid-community';

import type { CallRow } from '../archive/answers.ts';
import type { Archive } from '../archive/contract.ts';
import { useCallsStore } from './calls-store.ts';

/** Scrolls to the call that was open when the list comes up: after a restart, or another screen. */
export const showOpenCall = async (
  archive: Pick<Archive, 'position'>,
  api: GridApi<CallRow>,
): Promise<void> => {
  const { activeKey, view } = useCallsStore.getState();
  if (activeKey === null) return;
  // An archive that does not answer says so where the list stands.
  const row = await archive.position(view, activeKey).catch(() => -1);
  if (row >= 0 && !api.isDestroyed()) api.ensureIndexVisible(row, 'middle');
};
