import type {
  ConnectionChanges,
  CoverageRequest,
  CoverageSpan,
  LedgerWindow,
  RunLogEntry,
  RunOutcome,
  Since,
} from '../../shared/coverage.ts';
import type { Failure } from '../../shared/failure.ts';
import type { SyncRequest } from '../../shared/ipc.ts';
import type { Detail, DetailKind } from '../../shared/detail.ts';
import type { Checkpoint, Page } from '../../shared/page.ts';
import type { EpochMs, Session, SessionKey } from '../../shared/session.ts';
import type { Condition, ValueColumn } from './condition.ts';
import type { ConversationFigures } from './conversations/figures.ts';
import type { Histogram } from './histogram/histogram.ts';
import type { SavedView } from './saved-view.ts';

/**
 * What the rest of the renderer may ask of the archive. The worker behind it is the only code that
 * knows Dexie; nobody else sees a block, a slot or a table.
 */
export interface Archive {
  /**
   * Opens the store and builds its index. Progress is in blocks read; from the first calls on the
   * list is answered, of what there is so far. Commits wait until all is read.
   */
  readonly open: (onProgress: (progress: OpenProgress) => unknown) => Promise<OpenReport>;
  /**
   * Lets go of the database, so that it can be deleted; `open` opens it again. What was being
   * written is written before.
   */
  readonly close: () => Promise<void>;
  /** The last committed journal place of each connection; what lies after it is to be replayed. */
  readonly positions: () => Promise<Readonly<Record<string, number>>>;
  /** Where the last run of a connection stood, committed with its last page. */
  readonly checkpoint: (connectionId: string) => Promise<Checkpoint | null>;
  /** Stores page, checkpoint and journal place in one transaction; resolves once durable. */
  readonly commit: (page: Page) => Promise<CommitReport>;
  /** The same for several pages of one connection, in order: all of them or none. */
  readonly commitAll: (pages: readonly Page[]) => Promise<CommitReport>;
  /** Steps over a journal record that is damaged, so that a start does not meet it again. */
  readonly skip: (connectionId: string, seq: number) => Promise<void>;
  /** Marks a run's end, so that the next sync starts afresh and "data as of" is known. */
  readonly finishRun: (connectionId: string, checkpoint: Checkpoint) => Promise<void>;
  /** A stretch of the view, with the view's size, in one consistent revision. */
  readonly rows: (request: RowsRequest) => Promise<RowsAnswer>;
  /** Keys of a stretch of the view: Shift-range across rows the grid has not loaded. */
  readonly keys: (request: RowsRequest) => Promise<readonly SessionKey[]>;
  /** Row number of a call in the view, or −1. */
  readonly position: (view: View, key: SessionKey) => Promise<number>;
  /**
   * Where a view sorted by time comes to an instant: its row number. In any other order the call
   * that began nearest to it. −1 when no call has a time.
   */
  readonly rowAtTime: (view: View, at: EpochMs) => Promise<number>;
  readonly call: (key: SessionKey) => Promise<Session | null>;
  /** The same call as the list has it: what the archive knows of it besides the provider's words. */
  readonly row: (key: SessionKey) => Promise<CallRow | null>;
  /** The provider's JSON of one call, character for character as it came. */
  readonly rawJson: (key: SessionKey) => Promise<string | null>;
  /** What was fetched beside a call; `null` while nothing was. */
  readonly detail: (key: SessionKey, kind: DetailKind) => Promise<StoredDetail | null>;
  /** Sums over the view, or over the selection within it. */
  readonly totals: (view: View, selection: Selection | null) => Promise<Totals>;
  /**
   * Freezes which calls are selected in the view, and their order: a sync that goes on changes
   * neither. `release` it when done.
   */
  readonly pick: (view: View, selection: Selection) => Promise<PickedCalls>;
  /** Calls of a pick in its order, a stretch at a time; each as it is now. */
  readonly picked: (pickId: number, from: number, to: number) => Promise<readonly CallRow[]>;
  readonly release: (pickId: number) => Promise<void>;
  /**
   * The commonest values of a column among the calls that pass everything else: the search and the
   * conditions on other columns. A newer question for the same column cancels an older one.
   */
  readonly facets: (view: View, column: ValueColumn, ask: FacetAsk) => Promise<FacetsAnswer>;
  /**
   * The calls of the view over time, in hours, days, weeks, months or years of the zone, whichever
   * suits how far they reach. A newer question cancels an older one.
   */
  readonly histogram: (view: View, zone: string) => Promise<Histogram>;
  /**
   * What connections are called, by id: the list is sorted by it. Resolves to the revision, which
   * has grown if anything is called otherwise than before.
   */
  readonly nameConnections: (names: Readonly<Record<string, string>>) => Promise<number>;
  /** Writes the index's snapshot if calls came since the last: the window may be closed soon. */
  readonly saveIndex: () => Promise<void>;
  /** Frees the room of copies that nobody can ask for any more. By itself some time after the last commit. */
  readonly tidy: () => Promise<void>;
  readonly overview: () => Promise<readonly ConnectionOverview[]>;
  /** By name. What they name may be gone by now; nothing in them is checked. */
  readonly savedViews: () => Promise<readonly SavedView[]>;
  /** Takes the place of a view of the same id. */
  readonly saveView: (view: SavedView) => Promise<void>;
  readonly removeView: (id: string) => Promise<void>;

  /** The calls that belong together with a call, itself included; `null` when there is no such call. */
  readonly conversation: (key: SessionKey) => Promise<Conversation | null>;
  /** Sums over the view, or over the selection within it, in which no conversation counts twice. */
  readonly conversationTotals: (
    view: View,
    selection: Selection | null,
  ) => Promise<ConversationTotals>;
  /**
   * Deletes the calls of a connection and all that is known of its runs. The journal must have
   * forgotten them before, or a later start brings them back.
   */
  readonly removeCalls: (connectionId: string) => Promise<RemovalReport>;

  /** What a run of the connection is planned from. */
  readonly holdings: (connectionId: string, wish: HoldingsWish) => Promise<Holdings>;
  /** The connection's windows, newest first. */
  readonly ledger: (connectionId: string) => Promise<readonly LedgerWindow[]>;
  readonly coverage: (request: CoverageRequest) => Promise<readonly CoverageSpan[]>;
  /** Every run, of one connection or of all, newest first. */
  readonly runLog: (connectionId?: string) => Promise<readonly RunLogEntry[]>;
  /** Writes how a run ended into the log. */
  readonly closeRun: (end: RunEnd) => Promise<void>;
  /** What the last sync of each connection brought. */
  readonly changes: () => Promise<readonly ConnectionChanges[]>;
  /** Every copy of a call that differs from the one before, newest first. */
  readonly versions: (key: SessionKey) => Promise<readonly CallVersion[]>;
}

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

export interface PickedCalls {
  readonly pickId: number;
  readonly count: number;
}

export interface Totals {
  readonly calls: number;
  readonly talkSeconds: number;
  readonly billedSeconds: number;
}
