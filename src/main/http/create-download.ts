import { FailureError } from '../failure-error.ts';
import { createRequests, type HttpParts } from './create-requests.ts';
import type { HttpRequest } from './http.ts';
import { defaultLimits, type HttpLimits } from './limits.ts';
import { pourBody, type Sink } from './pour-body.ts';

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

/** The way for what is too large to be text. */
export const createDownload = (parts: HttpParts): Download => {
  const limits = { ...downloadLimits, ...parts.limits };
  const request = createRequests(parts, limits);
  const tooLarge = () =>
    new FailureError({ kind: 'recording-too-large', limitBytes: limits.bodyBytes });
  return (wanted, sink) =>
    request(wanted, async (response, time) => {
      const { status, headers } = response;
      if (status >= 400) time.abandon();
      else await pourBody(response, sink, { limitBytes: limits.bodyBytes, tooLarge }, time.forBody);
      return { status, headers };
    });
};
