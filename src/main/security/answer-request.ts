import { failed } from '../../shared/failure.ts';
import type { Failure } from '../../shared/failure.ts';
import type { Requests } from '../../shared/ipc.ts';
import { FailureError } from '../failure-error.ts';
import { isAcceptablySized } from './argument-size.ts';
import { defectDetail, describeDefect } from './describe-defect.ts';
import type { Defect } from './describe-defect.ts';
import { requestSchemas, sizeLimitBytes } from './request-schemas.ts';
import { isTrustedSender } from './sender.ts';
import type { Sender } from './sender.ts';
import { answersWithResult } from './verbs.ts';
import type { Handlers, Verb } from './verbs.ts';

/** All that a page learns when it is not ours, or when a verb has no way to say more. */
export class RefusedError extends Error {
  constructor() {
    super('Callshelf refused this request.');
    this.name = 'RefusedError';
  }
}

/**
 * Answers one message from a page: refuses foreign senders and arguments of the wrong shape, and
 * turns whatever is thrown into the verb's own kind of failure. No stack and no message of an
 * unexpected error leaves main.
 */
export const answerRequest = async <V extends Verb>(
  verb: V,
  handlers: Handlers,
  sender: Sender | null,
  args: readonly unknown[],
  onDefect: (defect: Defect) => void,
): Promise<ReturnType<Requests[V]>> => {
  if (!isTrustedSender(sender)) throw new RefusedError();
  const parsed = parseArguments(verb, args);
  if (parsed === null) return refusal(verb, { kind: 'internal', detail: `${verb}: bad arguments` });
  try {
    return await handlers[verb](...parsed);
  } catch (error) {
    return refusal(verb, failureOf(verb, error, onDefect));
  }
};

const parseArguments = <V extends Verb>(
  verb: V,
  args: readonly unknown[],
): Parameters<Requests[V]> | null => {
  if (!isAcceptablySized(args, sizeLimitBytes(verb))) return null;
  return requestSchemas[verb].safeParse(args).data ?? null;
};

const failureOf = (verb: Verb, error: unknown, onDefect: (defect: Defect) => void): Failure => {
  if (error instanceof FailureError) return error.failure;
  const defect = describeDefect(verb, error);
  onDefect(defect);
  return { kind: 'internal', detail: defectDetail(defect) };
};

const refusal = <V extends Verb>(verb: V, failure: Failure): ReturnType<Requests[V]> => {
  if (!answersWithResult(verb)) throw new RefusedError();
  return failed(failure) as ReturnType<Requests[V]>;
};
