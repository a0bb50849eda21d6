import type { Failure } from '../../../shared/failure.ts';
import type { EpochMs } from '../../../shared/session.ts';
import type { HttpAnswer } from '../../http/http.ts';
import { readRetryAt } from '../../http/rate-limit.ts';

/** What an answer that is no success has to be judged with. */
export interface ErrorContext {
  readonly now: EpochMs;
  /** The call that was asked for, if one was. */
  readonly callId: string | null;
  /** Taken out of every text: CometChat's own message for a wrong key quotes the key. */
  readonly secrets: readonly string[];
}

type Kind =
  'key-refused' | 'key-lacks-permission' | 'account-not-found' | 'call-not-found' | 'rate-limited';

/** The code decides before the status: which status goes with which code is not documented. */
const kinds: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ['AUTH_ERR_EMPTY_APIKEY', 'key-refused'],
  ['AUTH_ERR_APIKEY_NOT_FOUND', 'key-refused'],
  ['AUTH_ERR_NO_ACCESS', 'key-lacks-permission'],
  ['AUTH_ERR_EMPTY_APPID', 'account-not-found'],
  ['AUTH_ERR_INVALID_APPID', 'account-not-found'],
  ['AUTH_ERR_APP_NOT_FOUND', 'account-not-found'],
  ['ERR_APP_NOT_FOUND', 'account-not-found'],
  ['ERR_CALL_SESSION_NOT_FOUND', 'call-not-found'],
  ['ERR_EMPTY_CALL_SESSION_ID', 'call-not-found'],
  ['ERR_CALL_NOT_A_PART', 'call-not-found'],
  ['ERR_TOO_MANY_REQUESTS', 'rate-limited'],
]);

/** Why an answer with a status of 400 and above, or with an `error` in it, failed. Pure. */
export const toFailure = (answer: HttpAnswer, context: ErrorContext): Failure => {
  const { status, headers, body } = answer;
  const { code, message } = readError(body);
  const known = kinds.get(code ?? '');
  if (known === undefined && (status === 408 || status >= 500)) {
    return { kind: 'server-error', status };
  }
  if (code === null && status !== 429 && isWebPage(answer)) {
    return { kind: 'not-the-api', contentType: contentType(headers) };
  }
  const kind = known ?? kindOfStatus(status, code);
  switch (kind) {
    case 'rate-limited':
      return { kind, retryAt: readRetryAt(headers, context.now) };
    case 'call-not-found':
      return { kind, callId: context.callId ?? '' };
    case null:
      return { kind: 'bad-request', status, detail: safeDetail(code, message, context.secrets) };
    case 'key-refused':
    case 'key-lacks-permission':
    case 'account-not-found':
      return { kind, code };
  }
};

/** A 404 with a code we do not know is about something else than the account, such as the user. */
const kindOfStatus = (status: number, code: string | null): Kind | null => {
  if (status === 401) return 'key-refused';
  if (status === 403) return 'key-lacks-permission';
  if (status === 404 && code === null) return 'account-not-found';
  return status === 429 ? 'rate-limited' : null;
};

export const contentType = (headers: Headers): string =>
  (headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';

export const isWebPage = ({ headers, body }: HttpAnswer): boolean =>
  /html|xml/.test(contentType(headers)) || body.trimStart().startsWith('<');

interface ErrorBody {
  readonly code: string | null;
  readonly message: string | null;
}

/** Whether a body that is no page of calls is an error instead. */
export const saysError = (body: string): boolean => {
  const { code, message } = readError(body);
  return code !== null || message !== null;
};

const readError = (body: string): ErrorBody => {
  const error = property(parse(body), 'error');
  return { code: word(property(error, 'code')), message: word(property(error, 'message')) };
};

const parse = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
};

const property = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<string, unknown>>)[key]
    : null;

const word = (value: unknown): string | null => {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value.slice(0, 500) : null;
};

const safeDetail = (
  code: string | null,
  message: string | null,
  secrets: readonly string[],
): string => {
  const said = [message, code === null ? null : `(${code})`].filter((part) => part !== null);
  const withoutSecrets = secrets
    .filter((secret) => secret !== '')
    .reduce((detail, secret) => detail.replaceAll(secret, '•••'), said.join(' '));
  return withoutSecrets.replace(/\p{Cc}+/gu, ' ').slice(0, 300);
};
