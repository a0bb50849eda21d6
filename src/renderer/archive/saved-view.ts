import type { ColumnId, View } from './contract.ts';

/** A view with a name: what it shows, in which order, in which columns. */
export interface SavedView extends View {
  readonly id: string;
  readonly name: string;
  /** From left to right. */
  readonly columns: readonly ColumnId[];
}
