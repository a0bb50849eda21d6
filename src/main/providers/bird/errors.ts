import type { Failure } from '../../../shared/failure.ts';
import type { HttpAnswer } from '../../http/http.ts';
import { isWebPage, parseError, property, word } from '../error-body.ts';
import { failureOf, type ErrorContext, type ErrorKind } from '../said-error.ts';

export interface BirdErrorContext extends ErrorContext {
  /** Whether the request named a span of time, which can be the thing refused. */
  readonly hasRange: boolean;
}

/**
 * Why an answer with a status of 400 and above failed. Pure. The status decides: of Bird's codes
 * only `InvalidPayload` has been seen in a live answer.
 */
export const toFailure = (answer: HttpAnswer, context: BirdErrorContext): Failure => {
  const said = readError(answer.body);
  const message = sentenceOf(said);
  const kind = kindOf(answer, said.code, context.callId);
  const failure = failureOf(answer, { kind, code: said.code, message }, context);
  return failure.kind === 'bad-request' && context.hasRange && isAboutRange(said)
    ? { ...failure, kind: 'range-refused' }
    : failure;
};

/** `ResourceNotFound` is said of a call, a channel and a workspace alike. */
const kindOf = (
  answer: HttpAnswer,
  code: string | null,
  callId: string | null,
): ErrorKind | null => {
  if (answer.status !== 404 || (code === null && isWebPage(answer))) return null;
  return callId === null ? 'account-not-found' : 'call-not-found';
};

interface ErrorBody {
  readonly code: string | null;
  readonly message: string | null;
  /** What is wrong with which field: `.limit`, `number must be at most 1000`. */
  readonly problems: readonly (readonly [path: string, sentence: string])[];
}

/** Whether a body that is no answer is an error instead. */
export const saysError = (body: string): boolean => {
  const { code, message } = readError(body);
  return code !== null || message !== null;
};

/** `{code, message, details: {".path": ["…"]}}`; message and details may be missing. */
const readError = (body: string): ErrorBody => {
  const parsed = parseError(body);
  const details = property(parsed, 'details');
  const fields = typeof details === 'object' && details !== null ? Object.entries(details) : [];
  return {
    code: word(property(parsed, 'code')),
    message: word(property(parsed, 'message')),
    problems: fields.map(([path, said]) => [path, sentences(said)] as const),
  };
};

const sentences = (said: unknown): string =>
  (Array.isArray(said) ? said : [said])
    .map(word)
    .filter((sentence) => sentence !== null)
    .join(', ');

/** Bird's sister list of messages says `Invalid time range to filter` beyond seven days. */
const isAboutRange = (said: ErrorBody): boolean =>
  said.problems.some(([path]) => /(start|end)At$/i.test(path)) ||
  /(time|date)[ -]?(range|window|span|period)|\b(start|end)At\b/i.test(sentenceOf(said) ?? '');

const sentenceOf = ({ message, problems }: ErrorBody): string | null => {
  const parts = [message, ...problems.map(([path, sentence]) => `${path}: ${sentence}`)];
  const said = parts.filter((part) => part !== null).join(' ');
  return said === '' ? null : said;
};
