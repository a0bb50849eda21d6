import type {
  ConnectionChanges,
  CoverageRequest,
  CoverageSpan,
  LedgerWindow,
  RunLogEntry,
} from '../../shared/coverage.ts';
import type { DetailKind } from '../../shared/detail.ts';
import type { Checkpoint, Page } from '../../shared/page.ts';
import type { EpochMs, Session, SessionKey } from '../../shared/session.ts';
import type {
  CallRow,
  CallVersion,
  CommitReport,
  ConnectionOverview,
  Conversation,
  ConversationTotals,
  FacetAsk,
  FacetsAnswer,
  Holdings,
  HoldingsWish,
  OpenProgress,
  OpenReport,
  PickedCalls,
  RemovalReport,
  RowsAnswer,
  RowsRequest,
  RunEnd,
  StoredDetail,
  Totals,
} from './answers.ts';
import type { ValueColumn } from './condition.ts';
import type { Histogram } from './histogram/histogram.ts';
import type { SavedView } from './saved-view.ts';
import type { View, Selection } from './view.ts';

/**
 * What the rest of the renderer may ask of the archive. The worker behind it is the only code that
 * knows Dexie; nobody else sees a block, a slot or a table.
 */
export interface Archive {
  /**
   * Opens the store and builds its index. Progress is in blocks read; from the first calls on the
   * list is answered, of what there is so far. Commits wait until all is read. A store that the
   * browser has shut answers `shut` to all that needs it until it is opened again.
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
