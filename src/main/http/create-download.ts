import { FailureError } from '../failure-error.ts';
import { systemClock } from './clock.ts';
import { fail, init, type HttpParts } from './create-http.ts';
import type { HttpRequest } from './http.ts';
import { defaultLimits, type HttpLimits } from './limits.ts';
import { createPacer } from './pace.ts';
import { announcedBytes } from './read-body.ts';
import { refuseUnsafe } from './refuse-unsafe.ts';
import { startRequestTime, type RequestTime } from './request-time.ts';

/** Takes a body piece by piece; the next one is read when it is ready for it. */
export interface Sink {
  readonly begin: (totalBytes: number | null) => void;
  readonly write: (bytes: Uint8Array) => Promise<void>;
}

export interface DownloadAnswer {
  readonly status: number;
  readonly headers: Headers;
}

/** One GET whose body goes to a sink: whole, or an error. Of a refusal only the status is read. */
export type Download = (request: HttpRequest, sink: Sink) => Promise<DownloadAnswer>;

/** An hour of video on a slow line; silence for half a minute is a line that is gone. */
export const downloadLimits: HttpLimits = {
  ...defaultLimits,
  idleBodyMs: 30_000,
  wholeMs: 2 * 60 * 60_000,
  bodyBytes: 2 ** 30,
};

/**
 * The way for what is too large to be text. The rules are those of `create-http.ts`: no cookies, no
 * cache, no redirect followed, for one would take the credentials along.
 */
export const createDownload = (parts: HttpParts): Download => {
  const clock = parts.clock ?? systemClock;
  const pacer = parts.pacer ?? createPacer(clock);
  const limits = { ...downloadLimits, ...parts.limits };

  const circumstances = ({ url }: HttpRequest, time: RequestTime, phase: 'headers' | 'body') => ({
    url,
    isOnline: parts.isOnline(),
    phase,
    elapsedMs: time.elapsedMs(),
  });

  const ask = async (request: HttpRequest, sink: Sink, time: RequestTime) => {
    const response = await time.forHeaders(parts.fetch(request.url.href, init(request, time)));
    const { status, headers } = response;
    if (status >= 300 && status < 400) {
      throw new FailureError({ kind: 'redirected', host: request.url.host });
    }
    if (status >= 400) {
      time.abandon();
      return { status, headers };
    }
    try {
      await pour(response, sink, limits.bodyBytes, time);
    } catch (error) {
      throw fail(error, circumstances(request, time, 'body'));
    }
    return { status, headers };
  };

  return async (request, sink) => {
    refuseUnsafe(request);
    if (request.pace !== undefined) await pacer.turn(request.pace, request.signal);
    const time = startRequestTime(request.url.host, request.signal, limits, clock);
    try {
      return await ask(request, sink, time);
    } catch (error) {
      time.abandon();
      throw fail(error, circumstances(request, time, 'headers'));
    } finally {
      time.end();
    }
  };
};

const pour = async (
  response: Response,
  sink: Sink,
  limitBytes: number,
  time: RequestTime,
): Promise<void> => {
  const announced = announcedBytes(response.headers);
  if (announced !== null && announced > limitBytes) throw tooLarge(limitBytes);
  sink.begin(announced);
  if (response.body === null) return;
  const reader = response.body.getReader() as ReadableStreamDefaultReader<Uint8Array>;
  try {
    let bytes = 0;
    for (;;) {
      const { done, value } = await time.forBody(reader.read());
      if (done) break;
      bytes += value.byteLength;
      if (bytes > limitBytes) throw tooLarge(limitBytes);
      await sink.write(value);
    }
    if (announced !== null && announced !== bytes) throw new FailureError({ kind: 'cut-short' });
  } finally {
    reader.cancel().catch(() => undefined);
  }
};

const tooLarge = (limitBytes: number) =>
  new FailureError({ kind: 'recording-too-large', limitBytes });
