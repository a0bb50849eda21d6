import type { Failure } from '../../../shared/failure.ts';
import type { EpochMs } from '../../../shared/session.ts';
import type { HttpAnswer } from '../../http/http.ts';
import { readRetryAt } from '../../http/rate-limit.ts';
import { parseError, property, word } from '../error-body.ts';
import { failureOf, type ErrorContext, type ErrorKind } from '../said-error.ts';
import { traits } from './traits.ts';

/** Statuses mislead: a missing permission is a 401 and an unknown call may be a 403. */
const kindsByCode: ReadonlyMap<string, ErrorKind> = new Map<string, ErrorKind>([
  ['user-access-denied', 'key-lacks-permission'],
  ['user-not-found', 'account-not-found'],
  ['call-not-found', 'call-not-found'],
  ['call-id-not-found', 'call-not-found'],
  ['call-unavailable', 'server-error'],
  ['rate-limit-reached', 'rate-limited'],
]);

const kindsByCategory: ReadonlyMap<string, ErrorKind> = new Map<string, ErrorKind>([
  ['authentication', 'key-refused'],
  ['authorization', 'key-lacks-permission'],
  ['forbidden', 'key-lacks-permission'],
  ['bad-request', 'bad-request'],
  ['conflict', 'bad-request'],
  ['credit', 'bad-request'],
  ['payment', 'bad-request'],
  ['limit', 'rate-limited'],
  ['too-many-requests', 'rate-limited'],
  ['unavailable', 'server-error'],
  ['backend', 'server-error'],
]);

export const toFailure = (answer: HttpAnswer, context: ErrorContext): Failure => {
  const { category, code, message, details } = readError(answer.body);
  const kind =
    kindsByCode.get(code ?? '') ??
    (category === 'not-found' ? whatWasNotFound(context) : kindsByCategory.get(category ?? ''));
  const said = { kind: kind ?? null, code: code ?? category, message };
  const failure = failureOf(answer, said, context);
  return failure.kind === 'rate-limited' && failure.retryAt === null
    ? { ...failure, retryAt: resetTime(details, answer.headers, context.now) }
    : failure;
};

const whatWasNotFound = ({ callId }: ErrorContext): ErrorKind =>
  callId === null ? 'account-not-found' : 'call-not-found';

/** Whether a body that is no list of calls is an error instead. */
export const saysError = (body: string): boolean => {
  const { category, code } = readError(body);
  return category !== null || code !== null;
};

const readError = (body: string) => {
  const error = parseError(body);
  return {
    category: word(property(error, 'category')),
    code: word(property(error, 'code')),
    message: word(property(error, 'message')),
    details: property(error, 'details'),
  };
};

/** The header may be missing; the body then may say the same, and the documented pace always does. */
const resetTime = (details: unknown, headers: Headers, now: EpochMs): EpochMs => {
  const entries: readonly unknown[] = Array.isArray(details) ? details : [];
  const entry = entries.find((one) => property(one, 'name') === 'rateLimitResetTime');
  const said = new Headers({ 'x-ratelimit-reset': word(property(entry, 'value')) ?? '' });
  const date = headers.get('date');
  if (date !== null) said.set('date', date);
  return readRetryAt(said, now) ?? now + traits.minIntervalMs;
};
