import type { Since } from '../../shared/coverage.ts';
import type { SessionKey } from '../../shared/session.ts';
import type { Condition } from './condition.ts';

/** Filter and sort: what the list shows and in which order. */
export interface View {
  readonly sort: readonly SortKey[];
  readonly filter: Filter;
  /** What a row of the list is; calls unless said. */
  readonly unit?: ListUnit;
}

/** As conversations, a row is the first call of each one of which any call passes the filter. */
export type ListUnit = 'calls' | 'conversations';

export interface SortKey {
  readonly column: ColumnId;
  readonly direction: 'asc' | 'desc';
}

export interface Filter {
  /**
   * Words of which each occurs somewhere in people, names, numbers, status or id, whatever its case
   * and accents; a phrase in quotes counts as one word; empty for all. A number is found in any notation: `(555) 123-4567` finds
   * `+15551234567`.
   */
  readonly text: string;
  /** A call must pass all of them; none when absent. */
  readonly conditions?: readonly Condition[];
  /** Only calls that the last sync of their connection brought, changed or no longer found. */
  readonly since?: Since | null;
}

/** Columns of the list, in their order on screen and in exports. */
export const columnIds = [
  'initiated',
  'connection',
  'outcome',
  'type',
  'direction',
  'from',
  'to',
  'ringing',
  'duration',
  'participants',
  'recording',
  'mode',
  'billed',
  'callId',
] as const;

export type ColumnId = (typeof columnIds)[number];

export const isColumnId = (id: string): id is ColumnId =>
  (columnIds as readonly string[]).includes(id);

/**
 * Which calls are selected. AG Grid's infinite model cannot select what it has not loaded, so the
 * selection is ours: either some calls, or all of the view but some.
 */
export type Selection =
  | { readonly kind: 'some'; readonly keys: ReadonlySet<SessionKey> }
  | { readonly kind: 'all-but'; readonly except: ReadonlySet<SessionKey> };
