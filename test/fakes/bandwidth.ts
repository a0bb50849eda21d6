import { json, startLoopbackServer } from '../../src/main/samples/loopback-server.ts';
import type { LoopbackServer, Reply, RequestLog } from '../../src/main/samples/loopback-server.ts';
import { bandwidthCalls } from './bandwidth-calls.ts';
import type { BandwidthCall } from './bandwidth-calls.ts';
import { createFaults } from './faults.ts';
import type { Fault, Faults } from './faults.ts';
import { fixtureText } from './fixture-text.ts';
import {
  askedUrl,
  hasBasicAuth,
  wholeNumber,
  withLinks,
  withParameters,
} from './linked-listing.ts';
import { replyWith } from './unwelcome-replies.ts';

export interface FakeBandwidthOptions {
  /** Newest first; 250 unless said. */
  readonly calls?: readonly BandwidthCall[];
  readonly userId?: string;
  readonly token?: string;
  readonly secret?: string;
  /** The most calls a page has however many are asked for; 1000 unless said, as documented. */
  readonly largestPage?: number;
  /** A request sooner than this after the one before gets a 429; no limit unless said. */
  readonly minIntervalMs?: number;
}

export interface FakeBandwidth extends LoopbackServer {
  /** What a connection's *API base URL* says. Ends in `/v1`. */
  readonly baseUrl: string;
  readonly userId: string;
  readonly token: string;
  readonly secret: string;
  readonly faults: Faults;
}

const path = /^\/v1\/users\/([^/]+)\/calls(?:\/([^/]+)(?:\/(events|recordings|transcriptions))?)?$/;

const detailFixtures: Readonly<Record<string, string>> = {
  events: 'b3-events.json',
  recordings: 'b4-recordings.json',
  transcriptions: 'b4-transcriptions.json',
};

const error = (status: number, category: string, code: string, message: string): Reply =>
  json(status, { category, code, message, details: [] });

/** Bandwidth's Catapult API, v1, on 127.0.0.1, with everything that can go wrong with it. */
export const startFakeBandwidth = async (
  options: FakeBandwidthOptions = {},
): Promise<FakeBandwidth> => {
  const { userId = 'u-demo', token = 't-test', secret = 'test-secret' } = options;
  const { calls = bandwidthCalls(250), largestPage = 1_000 } = options;
  const faults = createFaults();
  const overLimit = createLimit(options.minIntervalMs ?? 0);

  const list = (request: RequestLog): Reply => {
    const url = askedUrl(request);
    const size = wholeNumber(url, 'size', { otherwise: 25, least: 1, most: 1_000 });
    const page = wholeNumber(url, 'page', { otherwise: 0, least: 0, most: 1e9 });
    if (size === null || page === null) {
      return error(400, 'bad-request', 'invalid-parameter', 'The size or page is not valid');
    }
    const length = Math.min(size, largestPage);
    const place = (number: number) => withParameters(url, { page: String(number) });
    const hasMore = (page + 1) * length < calls.length;
    return withLinks(json(200, calls.slice(page * length, (page + 1) * length)), {
      first: place(0),
      next: hasMore ? place(page + 1) : null,
    });
  };

  const one = (callId: string, detail: string | undefined): Reply => {
    const call = calls.find(({ id }) => id === callId);
    if (call === undefined) {
      return error(404, 'not-found', 'call-not-found', `The call ${callId} could not be found`);
    }
    const fixture = detail === undefined ? undefined : detailFixtures[detail];
    return fixture === undefined
      ? json(200, call)
      : { ...json(200, null), body: fixtureText('bandwidth', fixture) };
  };

  const answer = (request: RequestLog): Reply => {
    const [, user, callId, detail] = path.exec(askedUrl(request).pathname) ?? [];
    if (user === undefined) return error(404, 'not-found', 'resource-not-found', 'No such path');
    if (!hasBasicAuth(request, token, secret)) {
      return error(401, 'authentication', 'invalid-credentials', 'The credentials are not valid');
    }
    if (decodeURIComponent(user) !== userId) {
      return error(401, 'authorization', 'user-access-denied', `No access to user ${user}`);
    }
    return callId === undefined ? list(request) : one(decodeURIComponent(callId), detail);
  };

  const server = await startLoopbackServer(
    (request) => overLimit() ?? answer(request),
    faults.intercept,
  );
  return { ...server, baseUrl: `${server.url}/v1`, userId, token, secret, faults };
};

/** The documented limit: so long from one request to the next, and a reset in milliseconds. */
const createLimit = (minIntervalMs: number): (() => Reply | null) => {
  let lastAt = -Infinity;
  return () => {
    const now = Date.now();
    const resetAt = lastAt + minIntervalMs;
    if (now < resetAt) return tooManyRequests({ 'x-ratelimit-reset': String(resetAt) });
    lastAt = now;
    return null;
  };
};

/** The documented body, which has no message and tells the reset time once more. */
const tooManyRequests = (headers: Reply['headers']): Reply => ({
  ...json(429, null, headers),
  body: fixtureText('bandwidth', 'b5-too-many-requests.json'),
});

/** A 429 with exactly these headers. */
export const bandwidthRateLimited =
  (headers: Reply['headers'] = {}): Fault =>
  ({ send }) =>
    send(tooManyRequests(headers));

/** Bandwidth's error body under any status. */
export const bandwidthError = (status: number, category: string, code: string): Fault =>
  replyWith(status, JSON.stringify({ category, code, message: 'It did not work.', details: [] }));

/** The right answer with another `Link` header, or none. */
export const withLinkHeader =
  (link: string | null): Fault =>
  ({ answer, send }) => {
    const reply = answer();
    const headers = new Map(Object.entries(reply.headers));
    headers.delete('link');
    if (link !== null) headers.set('link', link);
    send({ ...reply, headers: Object.fromEntries(headers) });
  };
