import type { Failure } from '../../../shared/failure.ts';
import type { HttpAnswer } from '../../http/http.ts';
import { isWebPage, parseError, property, word } from '../error-body.ts';
import { failureOf, type ErrorContext, type ErrorKind } from '../said-error.ts';

/** The types that say something; `validation` is given for every status in Bandwidth's own list. */
const kinds: ReadonlyMap<string, ErrorKind> = new Map<string, ErrorKind>([
  ['authentication-error', 'key-refused'],
  ['authorization-error', 'key-lacks-permission'],
]);

export const toFailure = (answer: HttpAnswer, context: ErrorContext): Failure => {
  const { type, description } = readError(answer.body);
  const kind = kinds.get(type ?? '') ?? whatWasNotFound(answer, context);
  return failureOf(answer, { kind, code: type, message: description }, context);
};

/** A call is answered with 404 from the eighth day after its end, too. */
const whatWasNotFound = (answer: HttpAnswer, { callId }: ErrorContext): ErrorKind | null => {
  if (answer.status !== 404 || isWebPage(answer)) return null;
  return callId === null ? 'account-not-found' : 'call-not-found';
};

/** Whether a body that is no list of calls is an error instead. */
export const saysError = (body: string): boolean => {
  const { type, description } = readError(body);
  return type !== null || description !== null;
};

const readError = (body: string) => {
  const error = parseError(body);
  return { type: word(property(error, 'type')), description: word(property(error, 'description')) };
};
