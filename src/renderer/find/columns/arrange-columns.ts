import type { ColumnId } from '../../archive/view.ts';

export interface Arranged {
  /** Those that are shown, the pinned ones first, as the list draws them. */
  readonly columns: readonly ColumnId[];
  readonly pinned: readonly ColumnId[];
}

const pinnedFirst = ({ columns, pinned }: Arranged): Arranged => {
  const held = columns.filter((id) => pinned.includes(id));
  return { columns: [...held, ...columns.filter((id) => !pinned.includes(id))], pinned: held };
};

/** Put away, or back at the end. */
export const toggled = ({ columns, pinned }: Arranged, id: ColumnId): Arranged =>
  columns.includes(id)
    ? { columns: columns.filter((one) => one !== id), pinned: pinned.filter((one) => one !== id) }
    : { columns: [...columns, id], pinned };

export const pinToggled = ({ columns, pinned }: Arranged, id: ColumnId): Arranged =>
  pinnedFirst({
    columns,
    pinned: pinned.includes(id) ? pinned.filter((one) => one !== id) : [...pinned, id],
  });

/** One place to the left (−1) or right (1); pinned columns stay before the others. */
export const moved = (arranged: Arranged, id: ColumnId, by: -1 | 1): Arranged => {
  const columns = [...arranged.columns];
  const at = columns.indexOf(id);
  const other = columns[at + by];
  if (at < 0 || other === undefined) return arranged;
  [columns[at], columns[at + by]] = [other, id];
  return pinnedFirst({ columns, pinned: arranged.pinned });
};
