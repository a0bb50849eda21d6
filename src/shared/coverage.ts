import type { Failure } from './failure.ts';
import type { TimeRange } from './page.ts';
import type { EpochMs } from './session.ts';

/**
 * One line of a connection's ledger. Windows of a connection never overlap; time that none covers
 * was never fetched, which is all that *planned* means.
 */
export interface LedgerWindow extends TimeRange {
  readonly connectionId: string;
  readonly state: WindowState;
  /** What the provider said it has; `null` where it never says. */
  readonly said: number | null;
  /** What came: different calls listed when the window was last read, unreadable ones included. */
  readonly held: number;
  /** When it was last read, by the provider's clock. */
  readonly readAt: EpochMs;
  /** Done up to here for good; from here to `to`, calls may still change and are read again. */
  readonly settledTo: EpochMs;
  readonly runId: string;
}

export type WindowState =
  /** Read to its end; `said` and `held` agree, or the provider does not say. */
  | { readonly kind: 'done' }
  /** Read to its end several times, and the numbers never agreed. */
  | { readonly kind: 'differs' }
  /** The reading was not brought to its end; it is begun again at the next sync. */
  | { readonly kind: 'partial'; readonly readDownTo: EpochMs | null };

/** What is asked of the coverage calendar: the borders of days, in the reviewer's time zone. */
export interface CoverageRequest {
  readonly connectionId: string;
  /** Ascending; span i reaches from border i to border i + 1. */
  readonly borders: readonly EpochMs[];
  /** What is older the provider no longer keeps; `null` where it says nothing of that. */
  readonly keptSince: EpochMs | null;
}

export interface CoverageSpan extends TimeRange {
  readonly state: CoverageState;
  /** Calls in the archive, those that are gone from the provider included. */
  readonly held: number;
  /** Of these, no longer at the provider. */
  readonly gone: number;
  /** Calls the provider said it has; `null` while not all of the span is known. */
  readonly said: number | null;
  /** What lies in the span and is not done: what a click on it fetches. */
  readonly missing: readonly TimeRange[];
}

export type CoverageState =
  | 'fetched'
  | 'partly'
  | 'never'
  /** Not fetched, and the provider does not keep it any more. */
  | 'beyond'
  /** It has not begun yet. */
  | 'future';

/** One run as the log tells it. */
export interface RunLogEntry {
  readonly runId: string;
  readonly connectionId: string;
  readonly startedAt: EpochMs;
  /** `null` while it runs, and for good when the app was ended under it. */
  readonly endedAt: EpochMs | null;
  readonly outcome: RunOutcome | null;
  /** Journal place of its first page: what was added or changed since then is *since last sync*. */
  readonly firstSeq: number;
  readonly pages: number;
  readonly callsListed: number;
  readonly added: number;
  readonly changed: number;
  readonly gone: number;
  readonly unreadable: number;
  readonly windowsDone: number;
  readonly windowsLeft: number;
  readonly retries: number;
  /** The windows it read, in the order of reading; the first 500 of them. */
  readonly windows: readonly RunWindow[];
  /** What went wrong on the way, each kind of failure once, the one that ended the run last. */
  readonly errors: readonly Failure[];
}

export type RunOutcome = 'done' | 'stopped' | 'failed';

export interface RunWindow extends TimeRange {
  readonly said: number | null;
  readonly held: number;
  readonly readings: number;
  readonly verdict: 'done' | 'differs';
}

/** What the last sync of a connection brought. */
export interface ConnectionChanges {
  readonly connectionId: string;
  readonly runId: string;
  readonly added: number;
  readonly changed: number;
  readonly gone: number;
}

/** Which calls the last sync of their connection touched: an entry of the list's filter. */
export type Since = 'new' | 'changed' | 'gone';
