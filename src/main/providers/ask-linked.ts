import type { Failure } from '../../shared/failure.ts';
import type { Http, HttpAnswer } from '../http/http.ts';
import type { Pace } from '../http/pace.ts';
import type { BasicAuth } from './basic-auth.ts';
import { nextLink } from './next-link.ts';
import type { DetailAnswer } from './provider.ts';
import { readAnswer } from './read-answer.ts';
import type { ErrorContext } from './said-error.ts';
import { wrongShape } from './wrong-shape.ts';

/** An API that pages with `Link` headers and takes HTTP Basic. */
export interface LinkedApi {
  readonly http: Http;
  readonly auth: BasicAuth;
  readonly pace?: Pace;
  readonly toFailure: (answer: HttpAnswer, context: ErrorContext) => Failure;
  readonly saysError: (body: string) => boolean;
}

export interface LinkedAsk<T> {
  readonly url: URL;
  /** The call that is asked for, if one is. */
  readonly callId: string | null;
  readonly read: (body: string, contentType: string) => T;
  readonly signal: AbortSignal;
}

export interface LinkedPage<T> {
  readonly value: T;
  readonly body: string;
  readonly next: URL | null;
}

export const askLinked = async <T>(api: LinkedApi, ask: LinkedAsk<T>): Promise<LinkedPage<T>> => {
  const { http, auth, pace, toFailure, saysError } = api;
  const { url, callId, read, signal } = ask;
  const paced = pace === undefined ? {} : { pace };
  const answer = await http.get({ url, headers: auth.headers, signal, ...paced });
  const context = { now: Date.now(), callId, secrets: auth.secrets };
  const value = readAnswer(answer, {
    read,
    toFailure: (refusal) => toFailure(refusal, context),
    saysError,
  });
  return { value, body: answer.body, next: nextLink(answer.headers, url) };
};

/** A call has a handful of events and recordings; a listing of them this long does not end. */
const mostPages = 20;

/** A whole listing, for what belongs to one call. Throws `wrong-shape` for an endless one. */
export const askAllLinked = async (
  api: LinkedApi,
  first: LinkedAsk<unknown>,
): Promise<DetailAnswer> => {
  const bodies: string[] = [];
  for (let url: URL | null = first.url; url !== null;) {
    if (bodies.length === mostPages) throw wrongShape('Link', 'an end', 'ever more pages');
    const { body, next }: LinkedPage<unknown> = await askLinked(api, { ...first, url });
    bodies.push(body);
    url = next;
  }
  return { bodies };
};
