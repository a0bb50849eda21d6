import type { ColumnId, View } from './view.ts';

/** A view with a name: what it shows, in which order, in which columns and zone. */
export interface SavedView extends View {
  readonly id: string;
  readonly name: string;
  /** From left to right, those that are shown. Without them the columns stay as they are. */
  readonly columns?: readonly ColumnId[];
  /** Columns there were when it was saved. Not in views of the first version, which showed all. */
  readonly knownColumns?: readonly string[];
  /** In CSS pixels, where a person changed it. This and what follows is not in older views. */
  readonly columnWidths?: Readonly<Partial<Record<ColumnId, number>>>;
  readonly pinned?: readonly ColumnId[];
  readonly density?: 'comfortable' | 'compact';
  /** `null` for the computer's. */
  readonly zone?: string | null;
}
