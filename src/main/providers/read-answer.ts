import type { Failure } from '../../shared/failure.ts';
import { FailureError } from '../failure-error.ts';
import type { HttpAnswer } from '../http/http.ts';
import { contentType, isWebPage } from './error-body.ts';

/** What one provider's answers look like. */
export interface AnswerReaders<T> {
  readonly read: (body: string, contentType: string) => T;
  readonly toFailure: (answer: HttpAnswer) => Failure;
  /** Whether a body that could not be read is an error instead. */
  readonly saysError: (body: string) => boolean;
}

/** An answer read, or the reason why it is none: errors also come under a status of 200. */
export const readAnswer = <T>(answer: HttpAnswer, readers: AnswerReaders<T>): T => {
  if (answer.status >= 400) throw new FailureError(readers.toFailure(answer));
  const type = contentType(answer.headers);
  if (isWebPage(answer)) throw new FailureError({ kind: 'not-the-api', contentType: type });
  try {
    return readers.read(answer.body, type);
  } catch (error) {
    if (!(error instanceof FailureError) || !readers.saysError(answer.body)) throw error;
    throw new FailureError(readers.toFailure(answer));
  }
};
