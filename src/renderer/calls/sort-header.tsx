import type { CustomHeaderProps } from 'ag-grid-react';
import { ArrowDown, ArrowUp, ListFilter } from 'lucide-react';
import { useEffect, useRef } from 'react';

import type { ColumnId } from '../archive/view.ts';
import { subjectOf, useFindStore } from '../find/find-store.ts';
import { useCallsStore } from './calls-store.ts';
import styles from './calls.module.css';
import { sortMark, type SortMark } from './sort.ts';

/** A drag that moves the column ends in a click too; it is no wish to sort. */
const dragThresholdPx = 4;

const ariaSort = (mark: SortMark | null): string => {
  if (mark === null) return 'none';
  return mark.direction === 'asc' ? 'ascending' : 'descending';
};

const Arrow = ({ mark }: { readonly mark: SortMark }) => {
  const Icon = mark.direction === 'asc' ? ArrowUp : ArrowDown;
  return (
    <span className={styles['arrow']} aria-hidden>
      <Icon size={12} />
      {mark.rank}
    </span>
  );
};

/** For the pointer only: by keyboard and screen reader the same panels are under *Filter*. */
const FilterEntry = ({ column }: { readonly column: ColumnId }) => {
  const subject = subjectOf(column);
  const setPanel = useFindStore((state) => state.setPanel);
  if (subject === null) return null;
  return (
    <span
      className={styles['filterEntry']}
      title="Filter…"
      aria-hidden
      onClick={(event) => {
        event.stopPropagation();
        setPanel({ kind: 'new', subject });
      }}
    >
      <ListFilter size={12} />
    </span>
  );
};

/**
 * A column's name, and its place in the order. The grid's own sorting is switched off: it empties
 * the list before it asks for the new order, and ours fetches first.
 */
export const SortHeader = ({ column, displayName, eGridHeader }: CustomHeaderProps) => {
  const id = column.getColId() as ColumnId;
  const sort = useCallsStore((state) => state.view.sort);
  const sortBy = useCallsStore((state) => state.sortBy);
  const pressedAtX = useRef(0);
  const mark = sortMark(sort, id);
  useEffect(() => {
    eGridHeader.setAttribute('aria-sort', ariaSort(mark));
  });
  return (
    <div
      className={styles['sortHeader']}
      onPointerDown={({ clientX }) => {
        pressedAtX.current = clientX;
      }}
      onClick={({ clientX, shiftKey }) => {
        if (Math.abs(clientX - pressedAtX.current) < dragThresholdPx) sortBy(id, shiftKey);
      }}
    >
      <span className={styles['headerText']}>{displayName}</span>
      {mark === null ? null : <Arrow mark={mark} />}
      <FilterEntry column={id} />
    </div>
  );
};
