import type { CustomCellRendererProps } from 'ag-grid-react';

import type { CallRow } from '../archive/answers.ts';
import { useCallsStore } from './calls-store.ts';
import styles from './calls.module.css';
import type { GridContext } from './grid-context.ts';
import { isSelected } from './selection.ts';

/** A row's checkbox: shows the selection in the store and changes it there. */
export const SelectCell = ({
  data,
  node,
  context,
}: CustomCellRendererProps<CallRow, unknown, GridContext>) => {
  const key = data?.key;
  const isOn = useCallsStore(({ selection }) => key !== undefined && isSelected(selection, key));
  if (key === undefined) return null;
  return (
    <input
      type="checkbox"
      className={styles['checkbox']}
      aria-label="Select call"
      tabIndex={-1}
      checked={isOn}
      onChange={({ nativeEvent }) => {
        const isRange = nativeEvent instanceof MouseEvent && nativeEvent.shiftKey;
        context.press({ key, row: node.rowIndex ?? 0 }, isRange);
      }}
    />
  );
};
