import type { SessionKey } from '../../shared/session.ts';
import type { BlockRecord } from './block.ts';
import type { PendingCall } from '../../shared/ipc.ts';
import type { TimeRange } from '../../shared/page.ts';
import type { IndexParts } from './columns/column-index.ts';
import type { ValueColumn } from './condition.ts';
import type { CallRow, FacetAsk, FacetsAnswer, Totals } from './answers.ts';
import type { Filter, View } from './view.ts';
import type { Buckets, Histogram } from './histogram/histogram.ts';
import type { SpanCounts } from './coverage.ts';
import type { DeadCopies } from './dead-copies.ts';
import type { Learnt } from './learnt.ts';
import type { Sliced } from './sliced.ts';
import type { StoredCall } from './stored-call.ts';
import type { Conversations } from './conversations/conversations.ts';

/**
 * What answers every question of the list: one row for each live call, derived from the blocks.
 * A row is a number; it stays a call's own for as long as the index lives.
 */
export interface CallIndex {
  readonly put: (block: PlacedBlock) => PutCounts;
  /** Writes what a detail told of a call into its row; whether that changed anything. */
  readonly know: (key: SessionKey, learnt: Learnt) => boolean;
  readonly size: () => number;
  /** The rows of the view in its order. Kept, and brought up to date; not to be written to. */
  readonly orderOf: (view: View) => Sliced<Uint32Array>;
  /** Values of a column among the rows that pass all but the column's own conditions. */
  readonly facetsOf: (filter: Filter, column: ValueColumn, ask: FacetAsk) => Sliced<FacetsAnswer>;
  /** The rows that pass, by time and outcome; the buckets are chosen once it is known how far they reach. */
  readonly overTime: (
    filter: Filter,
    bucketsFor: (first: number, last: number) => Buckets,
  ) => Sliced<Histogram>;
  /** What connections are called, by id: the column is sorted by it. */
  readonly nameConnections: (names: Readonly<Record<string, string>>) => void;
  readonly rowAt: (row: number) => CallRow;
  readonly keyAt: (row: number) => SessionKey;
  /** −1 when there is no such call. */
  readonly rowOf: (key: SessionKey) => number;
  /** Where the newest copy of a call stands. */
  readonly placeOf: (key: SessionKey) => CallPlace | null;
  /** When the row's call was initiated; NaN when that is not known. */
  readonly timeAt: (row: number) => number;
  readonly totals: (rows: Uint32Array) => Totals;
  /** By connection id. */
  readonly overview: () => ReadonlyMap<string, ConnectionCalls>;
  readonly conversations: Conversations;
  /** What a snapshot keeps of it. */
  readonly parts: () => IndexParts;
  /** From this journal place on, what happens to a connection's calls is *since last sync*. */
  readonly beginRun: (connectionId: string, firstSeq: number) => void;
  /** What happened since then. */
  readonly changes: (connectionId: string) => Omit<PutCounts, 'unchanged'>;
  /** Calls initiated in a span, those that are gone from the provider left out. */
  readonly countIn: (connectionId: string, range: TimeRange) => number;
  /** Calls between each border and the next; borders ascend. */
  readonly countSpans: (connectionId: string, borders: readonly number[]) => readonly SpanCounts[];
  /** Calls that may still change, the longest unseen first. */
  readonly pending: (connectionId: string, most: number) => readonly PendingCall[];
  /** Where the copies of a call stand that differ from the one after them, newest first. */
  readonly placesOf: (key: SessionKey) => readonly CallPlace[];
  /** Where a copy with these prints stands, when it is the newest of its call; else `null`. */
  readonly placeOfSame: (key: SessionKey, prints: CopyPrints) => CallPlace | null;
  /** Copies that nobody can ask for any more. */
  readonly dead: DeadCopies;
}

/** Hashes of a copy: two words of what was read, one of what the provider sent. */
export interface CopyPrints {
  readonly hashLow: number;
  readonly hashHigh: number;
  readonly rawHash: number;
}

export interface PlacedBlock extends Pick<
  BlockRecord,
  'no' | 'connectionId' | 'seq' | 'prints' | 'rawPrints' | 'repeats' | 'window' | 'goneIds'
> {
  readonly sessions: readonly StoredCall[];
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
  /** Held from before and found to be no longer at the provider. */
  readonly gone: number;
}

export interface ConnectionCalls {
  readonly calls: number;
  readonly newestAt: number | null;
  readonly oldestAt: number | null;
}
