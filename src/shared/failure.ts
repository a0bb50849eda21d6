import type { EpochMs } from './session.ts';

/**
 * Everything that can go wrong between a request and its answer, as plain facts that cross the
 * bridge. The screen turns them into sentences (`src/renderer/ui/failure-text.ts`).
 */
export type Failure =
  /** This machine has no network. */
  | { readonly kind: 'offline' }
  | { readonly kind: 'host-not-found'; readonly host: string }
  /** Connection refused or reset, TLS trouble: the host is known but no answer came. */
  | { readonly kind: 'unreachable'; readonly host: string; readonly detail: string }
  | { readonly kind: 'certificate'; readonly host: string; readonly detail: string }
  | { readonly kind: 'timed-out'; readonly host: string; readonly seconds: number }
  | { readonly kind: 'redirected'; readonly host: string }
  | { readonly kind: 'key-refused'; readonly code: string | null }
  | { readonly kind: 'key-lacks-permission'; readonly code: string | null }
  /** The account part of the address is unknown to the provider (app id, workspace, user id). */
  | { readonly kind: 'account-not-found'; readonly code: string | null }
  | { readonly kind: 'call-not-found'; readonly callId: string }
  | { readonly kind: 'rate-limited'; readonly retryAt: EpochMs | null }
  /** The listing's span of time was refused: too long, as a rule. A shorter one may pass. */
  | { readonly kind: 'range-refused'; readonly status: number; readonly detail: string }
  | { readonly kind: 'bad-request'; readonly status: number; readonly detail: string }
  | { readonly kind: 'server-error'; readonly status: number }
  /** HTML or anything else that is not JSON: a captive portal, a proxy page, a wrong address. */
  | { readonly kind: 'not-the-api'; readonly contentType: string }
  /** JSON, but not of the shape this provider documents. */
  | { readonly kind: 'wrong-shape'; readonly detail: string }
  | { readonly kind: 'cut-short' }
  | { readonly kind: 'too-large'; readonly limitBytes: number }
  /** The provider knows the call, and no such recording of it any more. */
  | { readonly kind: 'recording-gone' }
  /** The provider has the recording but names no place to fetch it from yet. */
  | { readonly kind: 'recording-not-ready' }
  /** The place the provider names does not let anybody in (any more). */
  | { readonly kind: 'link-expired'; readonly host: string }
  /** The recording lies at another host than the one the person agreed to. */
  | { readonly kind: 'recording-elsewhere'; readonly host: string }
  /** What came is neither sound nor picture. */
  | { readonly kind: 'not-a-recording'; readonly host: string }
  | { readonly kind: 'recording-too-large'; readonly limitBytes: number }
  | { readonly kind: 'key-missing' }
  /** A key is stored but the keychain cannot open it any more; it must be typed again. */
  | { readonly kind: 'key-unreadable' }
  /** This system has no real keyring; storing needs the person's consent. */
  | { readonly kind: 'weak-key-storage' }
  | { readonly kind: 'invalid-settings'; readonly problems: readonly FieldProblem[] }
  | { readonly kind: 'connection-not-found' }
  /** A person has paused it; no sync takes it until they resume it. */
  | { readonly kind: 'connection-paused' }
  | { readonly kind: 'already-syncing' }
  | { readonly kind: 'disk-full'; readonly neededBytes: number }
  | { readonly kind: 'file'; readonly path: string; readonly detail: string }
  | { readonly kind: 'cancelled' }
  /** A defect of ours; the detail is in the log, redacted. */
  | { readonly kind: 'internal'; readonly detail: string };

export interface FieldProblem {
  /** Key of the form's field, `name` or `baseUrl`. */
  readonly field: string;
  readonly sentence: string;
}

export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

export const failed = (failure: Failure): Result<never> => ({ ok: false, failure });
