import type { Detail } from './detail.ts';
import type { EpochMs, Session } from './session.ts';

/** Text that is JSON of a `T`. Pages cross to the worker as text: the UI thread never walks it. */
export type JsonText<T> = string & { readonly __json?: T };

/**
 * One answer of a provider, journaled, on its way into the archive.
 * `body` holds the answer byte for byte; `slots` say where in it each session's own JSON stands.
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
  readonly sessions: JsonText<readonly Session[]>;
  readonly sessionCount: number;
  /** `slots[i]` is the range of session i in the decompressed body, in UTF-16 code units. */
  readonly slots: readonly Slot[];
  readonly unreadable: readonly UnreadableItem[];
  /** The provider's answer, gzip. */
  readonly body: Uint8Array<ArrayBuffer>;
  /** Where the run stands after this page; `null` for a looked-up call. */
  readonly checkpoint: Checkpoint | null;
  /** What the provider keeps beside one call; such a page holds no calls. Absent in all others. */
  readonly detail?: PageDetail;
}

export interface PageDetail {
  readonly callId: string;
  readonly read: Detail;
}

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
  /** What to ask the provider next (its client's own notation); `null` when the listing ended. */
  readonly nextCursor: string | null;
  readonly pagesDone: number;
  readonly callsSeen: number;
  /** The provider's last word on how many calls the listing has, where it says so. */
  readonly providerTotal: number | null;
}
