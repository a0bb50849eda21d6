import type { Checkpoint, Page } from '../../shared/page.ts';
import type { Session, SessionKey } from '../../shared/session.ts';
import type { ConversationFigures } from './conversations/figures.ts';

/**
 * What the rest of the renderer may ask of the archive. The worker behind it is the only code that
 * knows Dexie; nobody else sees a block, a slot or a table.
 */
export interface Archive {
  /** Opens the store and builds its index. Progress is in blocks read. */
  readonly open: (onProgress: (progress: OpenProgress) => void) => Promise<OpenReport>;
  /** The last committed journal place of each connection; what lies after it is to be replayed. */
  readonly positions: () => Promise<Readonly<Record<string, number>>>;
  /** Where the last run of a connection stood, committed with its last page. */
  readonly checkpoint: (connectionId: string) => Promise<Checkpoint | null>;
  /** Stores page, checkpoint and journal place in one transaction; resolves once durable. */
  readonly commit: (page: Page) => Promise<CommitReport>;
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
  readonly call: (key: SessionKey) => Promise<Session | null>;
  /** The provider's JSON of one call, character for character as it came. */
  readonly rawJson: (key: SessionKey) => Promise<string | null>;
  /** Sums over the view, or over the selection within it. */
  readonly totals: (view: View, selection: Selection | null) => Promise<Totals>;
  /** The selected rows of the view in its order, a stretch at a time. */
  readonly selectedRows: (
    view: View,
    selection: Selection,
    from: number,
    to: number,
  ) => Promise<readonly CallRow[]>;
  readonly overview: () => Promise<readonly ConnectionOverview[]>;

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

export interface OpenProgress {
  readonly blocksRead: number;
  readonly blocks: number;
}

export interface OpenReport {
  readonly calls: number;
  /** Set when the browser said that it had to throw the whole database away. */
  readonly dataLoss: string | null;
  /** Blocks whose text no longer parses: stepped over, their calls are missing from the list. */
  readonly unreadableBlocks: number;
}

export interface CommitReport {
  readonly added: number;
  readonly changed: number;
  /** Same content as what is held: a page read twice. */
  readonly unchanged: number;
  readonly unreadable: number;
  readonly revision: number;
}

export interface ConnectionOverview {
  readonly connectionId: string;
  readonly calls: number;
  readonly unreadable: number;
  readonly newestAt: number | null;
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
  /** Substring of people, names, numbers or ids, case-insensitive; empty for all. */
  readonly text: string;
}

export interface RowsRequest {
  readonly view: View;
  /** First row, from 0. */
  readonly from: number;
  /** One past the last row. */
  readonly to: number;
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

/**
 * Which calls are selected. AG Grid's infinite model cannot select what it has not loaded, so the
 * selection is ours: either some calls, or all of the view but some.
 */
export type Selection =
  | { readonly kind: 'some'; readonly keys: ReadonlySet<SessionKey> }
  | { readonly kind: 'all-but'; readonly except: ReadonlySet<SessionKey> };

export interface Totals {
  readonly calls: number;
  readonly talkSeconds: number;
  readonly billedSeconds: number;
}
