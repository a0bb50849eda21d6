import type { Session, SessionKey } from '../../shared/session.ts';
import type { BlockRecord } from './block.ts';
import type { CallRow, Totals, View } from './contract.ts';
import type { Conversations } from './conversations/conversations.ts';

/**
 * What answers every question of the list: one row for each live call, derived from the blocks.
 * A row is a number; it stays a call's own for as long as the index lives.
 */
export interface CallIndex {
  readonly put: (block: PlacedBlock) => PutCounts;
  readonly size: () => number;
  /** The rows of the view in its order. Kept until something changes; not to be written to. */
  readonly orderOf: (view: View) => Uint32Array;
  readonly rowAt: (row: number) => CallRow;
  /** −1 when there is no such call. */
  readonly rowOf: (key: SessionKey) => number;
  /** Where the newest copy of a call stands. */
  readonly placeOf: (key: SessionKey) => CallPlace | null;
  readonly totals: (rows: Uint32Array) => Totals;
  /** By connection id. */
  readonly overview: () => ReadonlyMap<string, ConnectionCalls>;
  readonly conversations: Conversations;
}

export interface PlacedBlock extends Pick<BlockRecord, 'no' | 'seq' | 'prints'> {
  readonly sessions: readonly Session[];
}

export interface CallPlace {
  /** `no` of the block. */
  readonly block: number;
  /** Which session of the block. */
  readonly slot: number;
}

export interface PutCounts {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

export interface ConnectionCalls {
  readonly calls: number;
  readonly newestAt: number | null;
}
