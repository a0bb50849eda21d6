import type { ActionId } from './actions.ts';
import type {
  Connection,
  ConnectionDraft,
  ConnectionTest,
  ConnectionUpdate,
  RemoveConnection,
  RemovedConnection,
} from './connection.ts';
import type { DetailKind } from './detail.ts';
import type { Failure, Result } from './failure.ts';
import type { Layout } from './layout.ts';
import type { Page, TimeRange } from './page.ts';
import type {
  KeptRecording,
  RecordingProgress,
  RecordingReference,
  RecordingRequest,
  RecordingSaved,
  RecordingsOfCall,
  SaveRecordingRequest,
} from './recording.ts';
import type { EpochMs } from './session.ts';
import type { SyncSettings } from './sync-settings.ts';
import type { Theme } from './theme.ts';
import type { KeptTranscript, TranscriptReference, TranscriptRequest } from './transcript.ts';

/**
 * Every verb between the page and main, declared once. The preload bridge, main's handlers and
 * their argument checks are typed from it: a verb that is forgotten or miswired does not compile.
 */
export interface Requests {
  readonly appInfo: () => AppInfo;

  readonly listConnections: () => readonly Connection[];
  readonly saveConnection: (draft: ConnectionDraft) => Result<Connection>;
  readonly testConnection: (draft: ConnectionDraft) => Result<ConnectionTest>;
  /** Name, colour and pause. Pausing ends what is under way. */
  readonly updateConnection: (update: ConnectionUpdate) => Result<Connection>;
  /**
   * Forgets the connection and its key, and its calls in the journal where that is asked for. Those
   * in the archive are the page's to delete, after this.
   */
  readonly removeConnection: (removal: RemoveConnection) => Result<null>;
  readonly listRemovedConnections: () => readonly RemovedConnection[];
  /** Starts the sample server if need be and returns its connection. */
  readonly exploreSamples: () => Result<Connection>;

  /** Begins a run over all time that is not settled yet. One run a connection at a time. */
  readonly startSync: (request: SyncRequest) => Result<SyncStarted>;
  /**
   * Fetches and journals the next page, and hands over with it what else is ready. Who asks has the
   * pages before, and need not have committed them yet.
   */
  readonly nextPages: (runId: string) => Result<NextPages>;
  /** Aborts what is under way; resolves when nothing is. */
  readonly stopSync: (runId: string) => null;
  /** Asks the provider for one call and journals the answer. */
  readonly lookUpCall: (request: LookUpRequest) => Result<Page>;
  /** Asks the provider for what it keeps beside one call and journals the answer. */
  readonly callDetail: (request: DetailRequest) => Result<Page>;

  /** Those of the named recordings that lie on this disk. */
  readonly keptRecordings: (call: RecordingsOfCall) => Result<readonly KeptRecording[]>;
  /**
   * Asks the provider where the recording is, fetches it and keeps it. The address never comes from
   * the page: a page that was taken over could send calls out in it.
   */
  readonly fetchRecording: (request: RecordingRequest) => Result<KeptRecording>;
  readonly cancelRecording: (recording: RecordingReference) => null;
  /** Asks where to save a copy of what is kept. */
  readonly saveRecording: (request: SaveRecordingRequest) => Result<RecordingSaved>;
  /** Deletes what is kept; the provider's is not touched. */
  readonly deleteRecording: (recording: RecordingReference) => Result<null>;

  /** The whole text of a transcription that lies on this disk; `null` for none. */
  readonly keptTranscript: (transcription: TranscriptReference) => Result<KeptTranscript | null>;
  /** As `fetchRecording`: the address is the provider's, and its host one the person has seen. */
  readonly fetchTranscript: (request: TranscriptRequest) => Result<KeptTranscript>;

  readonly syncSettings: () => Result<SyncSettings>;
  readonly saveSyncSettings: (settings: SyncSettings) => Result<SyncSettings>;
  readonly isOnBattery: () => boolean;

  /** Applies to the whole window at once, and is remembered. */
  readonly setTheme: (theme: Theme) => Result<null>;

  /** How the screen was left; `null` at the first start. */
  readonly layout: () => Result<Layout | null>;
  readonly saveLayout: (layout: Layout) => Result<null>;

  /** The last journal place of every connection that has pages; one whose pages are all erased has none. */
  readonly journalPositions: () => Result<JournalPositions>;
  /**
   * The page after a journal place, read again from disk; `null` at the end. `disk-full` for the first
   * where there is no room for all of the connection's.
   */
  readonly replayPage: (request: JournalPlace) => Result<ReplayedPage | null>;
  /**
   * Deletes the page's IndexedDB, which has to be closed: one that is damaged enough cannot even be
   * deleted from within the page. Nothing but what can be replayed from the journal may be in it. `disk-full` where there is no
   * room to fill it again; nothing is deleted then.
   */
  readonly resetStore: () => Result<null>;
  /** A second copy of the saved views, as the page wrote it; `null` where there is none. */
  readonly keptViews: () => Result<string | null>;
  readonly keepViews: (json: string) => Result<null>;

  /** Asks where to save, opens a temporary file beside it, and writes the header row. */
  readonly beginExport: (request: ExportRequest) => Result<ExportBegun>;
  readonly writeExportRows: (exportId: string, rows: readonly ExportRow[]) => Result<null>;
  /** Syncs the file to disk and puts it in place under the chosen name. */
  readonly finishExport: (exportId: string) => Result<ExportDone>;
  readonly cancelExport: (exportId: string) => null;
}

/** What main tells the page unasked. */
export interface Notices {
  readonly onlineChanged: boolean;
  /** A run waits for the provider or for the network, or does so no longer. */
  readonly syncWaiting: SyncWaiting;
  /** A command chosen in the application menu. */
  readonly command: MenuCommand;
  readonly recordingProgress: RecordingProgress;
}

export type Bridge = {
  readonly [V in keyof Requests]: (
    ...args: Parameters<Requests[V]>
  ) => Promise<ReturnType<Requests[V]>>;
} & {
  /** Calls the listener for every notice until the returned function is called. */
  readonly onOnlineChanged: (listener: (isOnline: boolean) => void) => () => void;
  readonly onSyncWaiting: (listener: (waiting: SyncWaiting) => void) => () => void;
  readonly onCommand: (listener: (command: MenuCommand) => void) => () => void;
  readonly onRecordingProgress: (listener: (progress: RecordingProgress) => void) => () => void;
};

export type MenuCommand = ActionId;

export interface AppInfo {
  readonly version: string;
  readonly platform: 'aix' | 'darwin' | 'linux' | 'win32' | 'other';
  readonly isOnline: boolean;
  /** Where journal, archive and settings lie, for the person to see. */
  readonly dataFolder: string;
  /** `electron 45.4.1`, or the stand-in that runs the same bundles in Chromium. */
  readonly host: string;
}

/** What the archive holds of a connection, and what is wanted: all that a run is planned from. */
export interface SyncRequest {
  readonly connectionId: string;
  /** The archive's last journal place; pages are numbered on from it even if the journal is lost. */
  readonly heldSeq: number;
  /** Spans of time that need not be read again; ascending, apart from each other. */
  readonly settled: readonly TimeRange[];
  /** Calls that were not final when last seen, the longest unseen first; at most `mostPending`. */
  readonly pending: readonly PendingCall[];
  readonly howFarBackDays: number | null;
  /** The span that calls are wanted of: at or after, and before; `null` for a side that is open. */
  readonly keepFrom: EpochMs | null;
  readonly keepBefore: EpochMs | null;
  /** What a person knows of how long the provider keeps calls; main knows what the provider says. */
  readonly providerKeepsDays: number | null;
  readonly trailingHours: number;
  /** Just this span, settled or not: a click on a gap. `null` for everything that is not settled. */
  readonly only: TimeRange | null;
}

export interface PendingCall {
  readonly callId: string;
  readonly initiatedAt: EpochMs | null;
}

export interface SyncStarted {
  readonly runId: string;
  readonly startedAt: EpochMs;
}

export type NextPages =
  /** At least one, in the order of the journal. */
  | { readonly kind: 'pages'; readonly pages: readonly Page[] }
  /** Everything that was planned has been read. */
  | { readonly kind: 'done' };

export interface SyncWaiting {
  readonly connectionId: string;
  readonly waiting: Waiting | null;
}

export interface Waiting {
  /** When the next attempt is made; `null` when nobody knows: the network has to come back. */
  readonly until: EpochMs | null;
  readonly reason: Failure;
}

export interface CallReference {
  readonly connectionId: string;
  readonly callId: string;
}

export interface LookUpRequest extends CallReference {
  /** As in `SyncRequest`. */
  readonly heldSeq: number;
}

export interface DetailRequest extends LookUpRequest {
  readonly kind: DetailKind;
}

export type JournalPositions = Readonly<Record<string, number>>;

export interface JournalPlace {
  readonly connectionId: string;
  readonly afterSeq: number;
}

/** A journal record is either readable or named as damaged; damage never hides what follows. */
export type ReplayedPage =
  | { readonly kind: 'page'; readonly page: Page }
  | { readonly kind: 'damaged'; readonly seq: number; readonly detail: string };

export interface ExportRequest {
  readonly suggestedName: string;
  readonly header: readonly string[];
  /** How many rows will follow; the file is not put in place unless exactly these came. */
  readonly rowCount: number;
  /** Starts cells that a spreadsheet would take for a formula with an apostrophe. */
  readonly isSpreadsheetSafe: boolean;
}

export type ExportCell = string | number | null;

export type ExportRow = readonly ExportCell[];

export type ExportBegun =
  { readonly kind: 'begun'; readonly exportId: string } | { readonly kind: 'dismissed' };

export interface ExportDone {
  readonly path: string;
  readonly rows: number;
  readonly bytes: number;
}
