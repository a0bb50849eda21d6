/**
 * How the screen was left, to be found again after a restart. Names of columns, screens and actions
 * are plain texts here: another version may have written them, and the page takes those it knows.
 */
export interface Layout {
  readonly screen: string;
  readonly activeCall: string | null;
  readonly sort: readonly LayoutSort[];
  /** From left to right. */
  readonly columns: readonly LayoutColumn[];
  /** Columns there were at all: one that is new since then is added, one put away stays away. */
  readonly knownColumns: readonly string[];
  /** Sizes in CSS pixels, by the pane's name. */
  readonly panes: Readonly<Record<string, number>>;
  /** Where the open call stands beside the list; a layout from before there was a choice has none. */
  readonly dock?: string | undefined;
  /** The open call has the whole window, as a page. */
  readonly isPage?: boolean | undefined;
  /** What the list was narrowed to; absent while it shows everything. */
  readonly filter?: LayoutFilter | undefined;
  readonly recentActions: readonly string[];
  /** The time zone that was chosen; `null` or absent for the computer's. */
  readonly zone?: string | null | undefined;
  /** How close the rows stand. */
  readonly density?: string | undefined;
  /** Parts of the screen that were put away, by name. */
  readonly closed?: readonly string[] | undefined;
}

export interface LayoutFilter {
  readonly text: string;
  readonly conditions: readonly LayoutCondition[];
  readonly since: string | null;
  readonly unit: string;
}

/** `Condition` of the archive, its columns plain texts. */
export type LayoutCondition =
  | {
      readonly kind: 'values';
      readonly column: string;
      readonly values: readonly (string | null)[];
      readonly isNot: boolean;
    }
  | {
      readonly kind: 'range';
      readonly column: string;
      readonly min: number | null;
      readonly max: number | null;
      readonly isNot: boolean;
    }
  | {
      readonly kind: 'person';
      readonly role?: 'any' | 'from' | 'to' | undefined;
      readonly match: 'contains' | 'is';
      readonly text: string;
      readonly isNot: boolean;
    };

export interface LayoutSort {
  readonly column: string;
  readonly direction: 'asc' | 'desc';
}

export interface LayoutColumn {
  readonly id: string;
  /** In CSS pixels; `null` where nobody changed it. */
  readonly width: number | null;
  /** Held at the left edge. */
  readonly isPinned?: boolean | undefined;
}
