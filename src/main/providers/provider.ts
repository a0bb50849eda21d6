import type { Detail, DetailKind } from '../../shared/detail.ts';
import type { Slot, UnreadableItem } from '../../shared/page.ts';
import type { ProviderId } from '../../shared/provider.ts';
import type { EpochMs, Session } from '../../shared/session.ts';
import type { Http } from '../http/http.ts';
import type { Pace } from '../http/pace.ts';

/**
 * The contract of a provider: a folder with the same file names in each (`client.ts`, `wire.ts`,
 * `to-session.ts`) and one line in `registry.ts`. `connect` talks; the readers are pure, so that
 * a page can be read again from the journal years later.
 */
export interface Provider {
  readonly id: ProviderId;
  readonly traits: ProviderTraits;
  /** Where the API is for these settings; what a key is bound to. Throws `invalid-settings`. */
  readonly baseUrl: (settings: Readonly<Record<string, string>>) => URL;
  /** The person these settings look through (`ReadContext.viewerId`), if any. */
  readonly viewerId: (settings: Readonly<Record<string, string>>) => string | null;
  /** Throws `invalid-settings`, `key-missing`: nothing has been sent yet. */
  readonly connect: (access: Access, http: Http) => ProviderClient;
  /** Reads the text of a listing's page. Throws `FailureError` (`wrong-shape`, `not-the-api`). */
  readonly readList: (body: string, context: ReadContext) => Reading;
  /** Reads the text of an answer to *get one call*. */
  readonly readCall: (body: string, context: ReadContext) => Reading;
  /** What `ProviderClient.getDetail` can fetch; absent where the provider keeps no such thing. */
  readonly details?: ProviderDetails;
}

export interface ProviderDetails {
  readonly kinds: readonly DetailKind[];
  /** Reads what `getDetail` answered, now or from disk. Pure. Throws like `readList`. */
  readonly read: (kind: DetailKind, bodies: readonly string[], context: ReadContext) => Detail;
}

export interface ProviderTraits {
  /** Whether a listing can be limited to a span of time at the provider. */
  readonly hasDateFilter: boolean;
  readonly saysTotal: boolean;
  /** In which order listings come, by when calls were initiated. */
  readonly order: 'newest-first' | 'oldest-first';
  /** Days after which the provider forgets a call, where it says so: what is not read is lost. */
  readonly retentionDays: number | null;
  /** The provider takes at most one request in so many milliseconds; 0 where it has no such rule. */
  readonly minIntervalMs: number;
  /** How many requests may be under way at once. */
  readonly concurrency: number;
}

/** What a connection knows, secrets included. Lives in main only, as long as a run. */
export interface Access {
  readonly connectionId: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly secrets: Readonly<Record<string, string>>;
}

/** All that reading needs besides the text; journaled with each page. */
export interface ReadContext {
  readonly connectionId: string;
  /** The person from whose side calls are seen (CometChat's *On behalf of*), if any. */
  readonly viewerId: string | null;
}

export interface ProviderClient {
  /**
   * `onBody` is called when an answer is here and before it is read, by providers whose pages are
   * numbered: reading takes as long as a tenth of a request, and the next one need not wait for it.
   */
  readonly listCalls: (
    ask: ListAsk,
    signal: AbortSignal,
    onBody?: () => void,
  ) => Promise<ListAnswer>;
  /** Throws `FailureError` `call-not-found` when the provider has no such call. */
  readonly getCall: (callId: string, signal: AbortSignal) => Promise<CallAnswer>;
  /**
   * Asks for one of `details.kinds`; present if and only if `Provider.details` is. Throws
   * `FailureError`, `call-not-found` included.
   */
  readonly getDetail?: (
    kind: DetailKind,
    callId: string,
    signal: AbortSignal,
  ) => Promise<DetailAnswer>;
  /**
   * Where a recording can be fetched from now: links expire, so the provider is asked anew. Throws
   * `FailureError` `recording-gone`, `recording-not-ready`, `call-not-found`.
   */
  readonly recordingAt?: (
    callId: string,
    recordingId: string,
    signal: AbortSignal,
  ) => Promise<RecordingAddress>;
  /** The same for the whole text of a transcription. */
  readonly transcriptAt?: (
    callId: string,
    transcriptionId: string,
    signal: AbortSignal,
  ) => Promise<RecordingAddress>;
  /**
   * The cursor of a listing's page, from 1, where pages are numbered: several can then be asked for
   * at once. Absent where each answer names the next.
   */
  readonly pageCursor?: (page: number) => string | null;
}

/**
 * The provider's answers, each verbatim, in the order they came: one as a rule, several where the
 * detail has pages or is put together from several resources.
 */
export interface DetailAnswer {
  readonly bodies: readonly string[];
}

/** Where a recording is, and what to show at the door. */
export interface RecordingAddress {
  readonly url: URL;
  /** The credentials, if and only if the address is the API's own. */
  readonly headers: Readonly<Record<string, string>>;
  /** Scheme, host and port are those of the API. */
  readonly isOwn: boolean;
  readonly pace?: Pace;
}

export interface ListAsk {
  /** Calls initiated at or after; `null` for the beginning of time. */
  readonly from: EpochMs | null;
  /** Calls initiated at or before. */
  readonly to: EpochMs;
  /** `next` of the answer before, or `null` for the first page. */
  readonly cursor: string | null;
}

export interface ListAnswer extends CallAnswer {
  readonly next: string | null;
  /** How many calls the whole listing has, where the provider says so. */
  readonly total: number | null;
}

export interface CallAnswer {
  /** The provider's answer, verbatim. */
  readonly body: string;
  readonly reading: Reading;
}

export interface Reading {
  readonly sessions: readonly Session[];
  /** `slots[i]` is where `sessions[i]`'s own JSON stands in the body. */
  readonly slots: readonly Slot[];
  readonly unreadable: readonly UnreadableItem[];
}
