import { useState } from 'react';

import { useServices } from '../app/services.ts';
import { useCallsStore, type CallsState } from './calls-store.ts';
import styles from './calls.module.css';
import { selectAllShown } from './select-calls.ts';
import { isEverything, isNothing } from './selection.ts';

type Share = 'none' | 'some' | 'all';

/** How much of what the list shows is selected. */
const selectedShare = ({ selection, sums, view }: CallsState): Share => {
  if (isNothing(selection)) return 'none';
  if (isEverything(selection)) return 'all';
  const isCurrent = sums?.selection === selection && sums.filter === view.filter;
  if (!isCurrent) return 'some';
  if (sums.selectedInView.calls === 0) return 'none';
  return sums.selectedInView.calls === sums.view.calls ? 'all' : 'some';
};

/** Selects every call that the list shows, or none. The grid's own cannot (warning 129). */
export const SelectHeader = () => {
  const { archive } = useServices();
  const share = useCallsStore(selectedShare);
  const clear = useCallsStore((state) => state.clear);
  const [isSelecting, setIsSelecting] = useState(false);
  const selectAll = async () => {
    setIsSelecting(true);
    await selectAllShown(archive);
    setIsSelecting(false);
  };
  return (
    <input
      type="checkbox"
      className={styles['checkbox']}
      aria-label="Select all calls"
      title="Select all calls"
      tabIndex={-1}
      checked={isSelecting || share === 'all'}
      ref={(box) => {
        if (box !== null) box.indeterminate = !isSelecting && share === 'some';
      }}
      onChange={({ target }) => {
        if (target.checked) void selectAll();
        else clear();
      }}
    />
  );
};
