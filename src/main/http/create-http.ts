import { FailureError } from '../failure-error.ts';
import { giveWay } from '../give-way.ts';
import { systemClock, type Clock } from './clock.ts';
import { toFailure, type Circumstances } from './errors.ts';
import type { Http, HttpAnswer, HttpRequest } from './http.ts';
import { defaultLimits, type HttpLimits } from './limits.ts';
import { createPacer, type Pacer } from './pace.ts';
import { readBody } from './read-body.ts';
import { refuseUnsafe } from './refuse-unsafe.ts';
import { startRequestTime, type RequestTime } from './request-time.ts';

/** `session.fetch` of Electron, or the platform's own: the two take the same arguments. */
export type Fetch = (
  url: string,
  init: RequestInit & { readonly bypassCustomProtocolHandlers?: boolean },
) => Promise<Response>;

export interface HttpParts {
  readonly fetch: Fetch;
  /** False is certain, true is not: Chromium calls a network without a route online. */
  readonly isOnline: () => boolean;
  readonly clock?: Clock;
  readonly pacer?: Pacer;
  readonly limits?: Partial<HttpLimits>;
}

/**
 * The one way out to the network. GET only; no cookies, no cache, no redirect followed: a custom
 * header such as CometChat's `apikey` survives a cross-origin redirect in Node's and Chromium's
 * fetch alike (measured), so following one would hand the key to whoever it points at.
 */
export const createHttp = (parts: HttpParts): Http => {
  const clock = parts.clock ?? systemClock;
  const pacer = parts.pacer ?? createPacer(clock);
  const limits = { ...defaultLimits, ...parts.limits };

  const ask = async (request: HttpRequest, time: RequestTime): Promise<HttpAnswer> => {
    const response = await time.forHeaders(parts.fetch(request.url.href, init(request, time)));
    try {
      return await readAnswer(response, request.url, limits, time);
    } catch (error) {
      throw fail(error, { ...circumstances(request, time), phase: 'body' });
    }
  };

  const circumstances = ({ url }: HttpRequest, time: RequestTime): Circumstances => ({
    url,
    isOnline: parts.isOnline(),
    phase: 'headers',
    elapsedMs: time.elapsedMs(),
  });

  const get = async (request: HttpRequest): Promise<HttpAnswer> => {
    refuseUnsafe(request);
    if (request.pace !== undefined) await pacer.turn(request.pace, request.signal);
    const time = startRequestTime(request.url.host, request.signal, limits, clock);
    try {
      const answer = await ask(request, time);
      if (answer.status < 400 && request.onBody !== undefined) {
        request.onBody();
        await giveWay();
      }
      return answer;
    } catch (error) {
      time.abandon();
      throw fail(error, circumstances(request, time));
    } finally {
      time.end();
    }
  };

  return { get };
};

/** What every request is sent with, whatever comes back. */
export const init = (request: HttpRequest, time: RequestTime): Parameters<Fetch>[1] => ({
  method: 'GET',
  headers: { accept: 'application/json', ...request.headers },
  redirect: 'error',
  credentials: 'omit',
  cache: 'no-store',
  signal: time.signal,
  bypassCustomProtocolHandlers: true,
});

const readAnswer = async (
  response: Response,
  url: URL,
  limits: HttpLimits,
  time: RequestTime,
): Promise<HttpAnswer> => {
  const { status, headers } = response;
  if (status >= 300 && status < 400) throw new FailureError({ kind: 'redirected', host: url.host });
  return { status, headers, body: await readBody(response, limits.bodyBytes, time.forBody) };
};

export const fail = (error: unknown, circumstances: Circumstances): FailureError =>
  error instanceof FailureError ? error : new FailureError(toFailure(error, circumstances));
