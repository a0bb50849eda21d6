import type { RunOutcome } from '../../shared/coverage.ts';
import type { Detail } from '../../shared/detail.ts';
import type { Failure } from '../../shared/failure.ts';
import type { SyncRequest } from '../../shared/ipc.ts';
import type { EpochMs, Session } from '../../shared/session.ts';
import type { ConversationFigures } from './conversations/figures.ts';
import type { View } from './view.ts';

export type Holdings = Pick<SyncRequest, 'heldSeq' | 'settled' | 'pending'>;

export interface HoldingsWish {
  /** A window whose counts differ and that was read before this is read again. */
  readonly differsBefore: EpochMs;
}

export interface RunEnd {
  readonly connectionId: string;
  readonly runId: string;
  readonly startedAt: EpochMs;
  readonly endedAt: EpochMs;
  readonly outcome: RunOutcome;
  /** As in `RunLogEntry`. */
  readonly errors: readonly Failure[];
  readonly retries: number;
}

export interface CallVersion {
  readonly fetchedAt: EpochMs;
  readonly session: Session;
  /** The provider's JSON of this version, character for character as it came. */
  readonly rawJson: string;
}

export interface Conversation {
  /** In order of time; of a long one those around the call that was asked for. */
  readonly calls: readonly CallRow[];
  /** How many come before the first of them. */
  readonly from: number;
  /** Of all calls of the conversation. */
  readonly figures: ConversationFigures;
}

export interface ConversationTotals {
  readonly conversations: number;
  readonly calls: number;
  /** The union of talk times within each conversation. */
  readonly talkSeconds: number;
}

export interface RemovalReport {
  readonly removed: number;
  readonly revision: number;
}

export interface StoredDetail {
  readonly detail: Detail;
  readonly fetchedAt: EpochMs;
  /** The call was over when it was asked for; otherwise there may be more by now. */
  readonly isFinal: boolean;
}

export interface OpenProgress {
  readonly blocksRead: number;
  /** Those that had to be read; far fewer than there are where a snapshot was. */
  readonly blocks: number;
  /** Calls that questions are answered from already. */
  readonly calls: number;
  readonly revision: number;
}

export interface OpenReport {
  readonly calls: number;
  /** Set when the browser said that it had to throw the whole database away. */
  readonly dataLoss: string | null;
  /** Blocks that cannot be read any more: stepped over, their calls are missing from the list. */
  readonly unreadableBlocks: number;
}

export interface CommitReport {
  readonly added: number;
  readonly changed: number;
  /** Same content as what is held: a page read twice. */
  readonly unchanged: number;
  readonly unreadable: number;
  /** Held from before and no longer at the provider, found out by these pages. */
  readonly gone: number;
  readonly revision: number;
}

export interface ConnectionOverview {
  readonly connectionId: string;
  readonly calls: number;
  readonly unreadable: number;
  readonly newestAt: number | null;
  readonly oldestAt: number | null;
  readonly lastRunFinishedAt: number | null;
}

export interface FacetAsk {
  /** Only values that contain this; empty for all. */
  readonly search: string;
  readonly limit: number;
}

export interface Facet {
  /** What a condition on the column would name; `null` for calls without a value. */
  readonly value: string | null;
  readonly calls: number;
}

export interface FacetsAnswer {
  /** Commonest first; equally common ones by name. */
  readonly facets: readonly Facet[];
  /** How many values there are in all, those beyond the limit included. */
  readonly values: number;
}

export interface RowsRequest {
  readonly view: View;
  /** First row, from 0. */
  readonly from: number;
  /** One past the last row. */
  readonly to: number;
  /**
   * Who asks. A newer question of the same name for another view makes an older one stop; that one
   * is refused as `superseded`. Without a name every question is answered.
   */
  readonly lane?: string;
}

export interface RowsAnswer {
  readonly rows: readonly CallRow[];
  /** Rows in the view. */
  readonly total: number;
  /** Grows with every commit that changed something. */
  readonly revision: number;
}

/** What the list shows of a call. */
export type CallRow = Pick<
  Session,
  | 'key'
  | 'id'
  | 'connectionId'
  | 'initiatedAt'
  | 'outcome'
  | 'providerStatus'
  | 'type'
  | 'providerType'
  | 'direction'
  | 'from'
  | 'to'
  | 'ringingSeconds'
  | 'talkSeconds'
  | 'hasRecording'
  | 'mode'
  | 'billedSeconds'
> & {
  readonly participantCount: number;
  readonly joinedCount: number;
  /** What its conversation comes to, in a view of conversations only. */
  readonly conversation?: ConversationFigures;
  /** The provider no longer lists it. */
  readonly isGone: boolean;
};

export interface PickedCalls {
  readonly pickId: number;
  readonly count: number;
}

export interface Totals {
  readonly calls: number;
  readonly talkSeconds: number;
  readonly billedSeconds: number;
}
