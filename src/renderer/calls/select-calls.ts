import type { SessionKey } from '../../shared/session.ts';
import type { Archive } from '../archive/contract.ts';
import { isFiltered, useCallsStore } from './calls-store.ts';
import { stretch } from './selection.ts';

/** Selects from one call through a row of the list, rows that the grid never loaded included. */
export const selectThrough = async (
  archive: Archive,
  anchor: SessionKey,
  row: number,
  isOn: boolean,
): Promise<void> => {
  const { view, select } = useCallsStore.getState();
  const anchorRow = await archive.position(view, anchor);
  // The anchor may have left the list with a search; the range is then the one row.
  const { from, to } = stretch(anchorRow < 0 ? row : anchorRow, row);
  select(await archive.keys({ view, from, to }), isOn);
};

/**
 * Selects all that the list shows. Without a filter that is every call, named by nothing; under a
 * filter the calls are named one by one, so that clearing it later does not widen the
 * selection to calls nobody looked at.
 */
export const selectAllShown = async (archive: Archive): Promise<void> => {
  const { view, total, select, selectAll } = useCallsStore.getState();
  if (!isFiltered(view.filter)) {
    selectAll();
    return;
  }
  select(await archive.keys({ view, from: 0, to: total ?? 0 }), true);
};
