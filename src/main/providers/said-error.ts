import type { Failure } from '../../shared/failure.ts';
import type { EpochMs } from '../../shared/session.ts';
import type { HttpAnswer } from '../http/http.ts';
import { readRetryAt } from '../http/rate-limit.ts';
import { contentType, isWebPage, safeDetail } from './error-body.ts';

/** What an answer that is no success has to be judged with. */
export interface ErrorContext {
  readonly now: EpochMs;
  /** The call that was asked for, if one was. */
  readonly callId: string | null;
  /** Taken out of every text: some providers quote the refused key in their message. */
  readonly secrets: readonly string[];
}

export type ErrorKind =
  | 'key-refused'
  | 'key-lacks-permission'
  | 'account-not-found'
  | 'call-not-found'
  | 'rate-limited'
  | 'server-error'
  | 'bad-request';

/** A provider's error body, read. */
export interface SaidError {
  /** What the provider's own codes decide; `null` leaves it to the status. */
  readonly kind: ErrorKind | null;
  readonly code: string | null;
  readonly message: string | null;
}

/**
 * Why an answer with a status of 400 and above, or with an error in its body, failed. The code
 * decides before the status: no provider documents which status goes with which code, and those
 * that are known surprise (CometChat answers a wrong key with 404, Bandwidth a missing permission
 * with 401). Pure.
 */
export const failureOf = (
  answer: HttpAnswer,
  { kind: known, code, message }: SaidError,
  { now, callId, secrets }: ErrorContext,
): Failure => {
  const { status, headers } = answer;
  if (known === null && (status === 408 || status >= 500)) return { kind: 'server-error', status };
  if (known === null && code === null && status !== 429 && isWebPage(answer)) {
    return { kind: 'not-the-api', contentType: contentType(headers) };
  }
  const kind = known ?? kindOfStatus(status, code);
  switch (kind) {
    case 'rate-limited':
      return { kind, retryAt: readRetryAt(headers, now) };
    case 'call-not-found':
      return { kind, callId: callId ?? '' };
    case 'server-error':
      return { kind, status };
    case 'bad-request':
      return { kind, status, detail: safeDetail(code, message, secrets) };
    case 'key-refused':
    case 'key-lacks-permission':
    case 'account-not-found':
      return { kind, code };
  }
};

/** A 404 with a code we do not know is about something else than the account, such as the user. */
const kindOfStatus = (status: number, code: string | null): ErrorKind => {
  if (status === 401) return 'key-refused';
  if (status === 403) return 'key-lacks-permission';
  if (status === 404 && code === null) return 'account-not-found';
  return status === 429 ? 'rate-limited' : 'bad-request';
};
