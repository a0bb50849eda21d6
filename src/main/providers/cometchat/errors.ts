import type { Failure } from '../../../shared/failure.ts';
import type { HttpAnswer } from '../../http/http.ts';
import { parseError, property, word } from '../error-body.ts';
import { failureOf, type ErrorContext, type ErrorKind } from '../said-error.ts';

const kinds: ReadonlyMap<string, ErrorKind> = new Map<string, ErrorKind>([
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

export const toFailure = (answer: HttpAnswer, context: ErrorContext): Failure => {
  const { code, message } = readError(answer.body);
  return failureOf(answer, { kind: kinds.get(code ?? '') ?? null, code, message }, context);
};

/** Whether a body that is no page of calls is an error instead. */
export const saysError = (body: string): boolean => {
  const { code, message } = readError(body);
  return code !== null || message !== null;
};

const readError = (body: string) => {
  const error = property(parseError(body), 'error');
  return { code: word(property(error, 'code')), message: word(property(error, 'message')) };
};
