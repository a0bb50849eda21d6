import type { Detail } from './detail.ts';
import type { JsonBytes } from './json-bytes.ts';
import type { EpochMs, Session } from './session.ts';

/**
 * One answer of a provider, journaled, on its way into the archive. The journal has the answer byte
 * for byte; `body` has of it what belongs to a call.
 */
export interface Page {
  readonly connectionId: string;
  /**
   * Place in this connection's journal: 1, 2, 3, … without holes. The archive stores the last one
   * it has committed; on start, pages after it are replayed.
   */
  readonly seq: number;
  /** The run that fetched it; `null` for a single call looked up by id. */
  readonly runId: string | null;
  readonly fetchedAt: EpochMs;
  readonly sessions: JsonBytes<readonly Session[]>;
  readonly sessionCount: number;
  /** Where the body has the provider's own JSON of each session: start and end, in UTF-16 units. */
  readonly slots: Uint32Array<ArrayBuffer>;
  /**
   * Two words for each session, the hash of its JSON: a changed copy of a call is told from a
   * repeated one without making JSON of either again.
   */
  readonly prints: Uint32Array<ArrayBuffer>;
  /** One word for each session, a hash of what the provider sent for it. */
  readonly rawPrints: Uint32Array<ArrayBuffer>;
  readonly unreadable: readonly UnreadableItem[];
  /** The same of what was sent for each of them: read again in the next run, it still is one. */
  readonly unreadablePrints: Uint32Array<ArrayBuffer>;
  /** `keptText`, gzip, to be kept as it is; in a page with a detail, the answers of the provider. */
  readonly body: Uint8Array<ArrayBuffer>;
  /** Where the run stands after this page; `null` for a looked-up call. */
  readonly checkpoint: Checkpoint | null;
  /** Which window of the listing this page belongs to; `null` for calls asked for by id. */
  readonly window: WindowProgress | null;
  /** Calls that were asked for by id and that the provider no longer knows. */
  readonly goneIds: readonly string[];
  /** What the provider keeps beside one call; such a page holds no calls. Absent in all others. */
  readonly detail?: PageDetail;
}

export interface PageDetail {
  readonly callId: string;
  readonly read: Detail;
}

/** Calls initiated at or after `from` and before `to`. */
export interface TimeRange {
  readonly from: EpochMs;
  readonly to: EpochMs;
}

/**
 * Where a reading stands after a page. A window is a span of a connection's listing; a reading is
 * one pass over it, from its first page to its last.
 */
export interface WindowProgress extends TimeRange {
  /** How many calls the provider says the window has, in its last word; `null` if it never says. */
  readonly said: number | null;
  /** How many different calls this reading has met so far and could read. */
  readonly distinct: number;
  /**
   * Journal place of the reading's first page. A call of the window that is held from before and
   * was not met again is no longer at the provider, once the window is done.
   */
  readonly firstSeq: number;
  /** How far the reading has come, as the time of a call; `null` while none has had one. */
  readonly readDownTo: EpochMs | null;
  /** When the reading began, by the provider's clock. */
  readonly readAt: EpochMs;
  /** Calls initiated before this were old enough at `readAt` to be final; later ones are read again. */
  readonly settledTo: EpochMs;
  /** 1 for the first pass; more when what came did not add up and the window was read again. */
  readonly reading: number;
  readonly verdict: WindowVerdict;
}

export type WindowVerdict =
  /** There are pages to come. */
  | 'open'
  /** Read to its end, and what came is as many as the provider said, on every page. */
  | 'done'
  /** Read to its end as often as is reasonable; the numbers never agreed, or a call was unreadable. */
  | 'differs';

export interface Slot {
  readonly start: number;
  readonly end: number;
}

/** An item of a page that could not be read as a call. Kept raw, counted, never dropped. */
export interface UnreadableItem {
  readonly slot: Slot;
  /** Which field and why, in plain words for the run log. */
  readonly reason: string;
}

/** Where a run stands. Committed in the same transaction as the page that moved it. */
export interface Checkpoint {
  readonly runId: string;
  readonly startedAt: EpochMs;
  /** Frozen at the run's start: later calls belong to the next run, so pages do not shift. */
  readonly upperBound: EpochMs;
  /**
   * `null` when the run has read all it had planned. Otherwise only a sign that it has not: what is
   * left is known from the ledger, as spans of time. (Journals of the first version hold the
   * provider's page token here, which no later run trusts.)
   */
  readonly nextCursor: string | null;
  readonly pagesDone: number;
  /** Different calls listed; a window that is read again does not count twice. */
  readonly callsSeen: number;
  /** How many calls all windows of the run have, where the provider says so. */
  readonly providerTotal: number | null;
  readonly windowsDone: number;
  /** Windows still to be read, this one included; an estimate until the last. */
  readonly windowsLeft: number;
  /** How often a request of this run had to be repeated. */
  readonly retries: number;
}
