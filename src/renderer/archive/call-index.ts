import type { Session, SessionKey } from '../../shared/session.ts';
import type { BlockRecord } from './block.ts';
import type { CallRow, View } from './contract.ts';

/**
 * What answers every question of the list: one row for each live call, derived from the blocks and
 * never stored. This is the seam behind which the column index takes the place of plain objects.
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
