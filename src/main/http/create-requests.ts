import { FailureError } from '../failure-error.ts';
import { systemClock, type Clock } from './clock.ts';
import { toFailure, type Circumstances } from './errors.ts';
import type { HttpRequest } from './http.ts';
import type { HttpLimits } from './limits.ts';
import { createPacer, type Pacer } from './pace.ts';
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

/** Reads what came, in time; what it throws is told as a failure of the body. */
export type Take<T> = (response: Response, time: RequestTime) => Promise<T>;

export type Requests = <T>(request: HttpRequest, take: Take<T>) => Promise<T>;

/**
 * The one way out to the network, for text and for recordings. GET only; no cookies, no cache, no
 * redirect followed: a custom header such as CometChat's `apikey` survives a cross-origin redirect
 * in Node's and Chromium's fetch alike (measured), so following one would hand the key to whoever
 * it points at. Throws `FailureError`.
 */
export const createRequests = (parts: HttpParts, limits: HttpLimits): Requests => {
  const clock = parts.clock ?? systemClock;
  const pacer = parts.pacer ?? createPacer(clock);

  const circumstances = (
    { url }: HttpRequest,
    time: RequestTime,
    phase: Circumstances['phase'],
  ): Circumstances => ({ url, isOnline: parts.isOnline(), phase, elapsedMs: time.elapsedMs() });

  const ask = async <T>(request: HttpRequest, time: RequestTime, take: Take<T>): Promise<T> => {
    const { url } = request;
    const response = await time.forHeaders(parts.fetch(url.href, init(request, time)));
    const { status } = response;
    if (status >= 300 && status < 400)
      throw new FailureError({ kind: 'redirected', host: url.host });
    try {
      return await take(response, time);
    } catch (error) {
      throw fail(error, circumstances(request, time, 'body'));
    }
  };

  return async (request, take) => {
    refuseUnsafe(request);
    if (request.pace !== undefined) await pacer.turn(request.pace, request.signal);
    const time = startRequestTime(request.url.host, request.signal, limits, clock);
    try {
      return await ask(request, time, take);
    } catch (error) {
      time.abandon();
      throw fail(error, circumstances(request, time, 'headers'));
    } finally {
      time.end();
    }
  };
};

/** What every request is sent with, whatever comes back. */
const init = (request: HttpRequest, time: RequestTime): Parameters<Fetch>[1] => ({
  method: 'GET',
  headers: { accept: 'application/json', ...request.headers },
  redirect: 'error',
  credentials: 'omit',
  cache: 'no-store',
  signal: time.signal,
  bypassCustomProtocolHandlers: true,
});

const fail = (error: unknown, circumstances: Circumstances): FailureError =>
  error instanceof FailureError ? error : new FailureError(toFailure(error, circumstances));
