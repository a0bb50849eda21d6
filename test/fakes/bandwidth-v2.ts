import { json, startLoopbackServer } from '../../src/main/samples/loopback-server.ts';
import type { LoopbackServer, Reply, RequestLog } from '../../src/main/samples/loopback-server.ts';
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

/** Bandwidth's JSON for a call, v2; written apart from the provider's own reader on purpose. */
export interface BandwidthV2Call {
  readonly callId: string;
  readonly direction: string;
  readonly from: string;
  readonly to: string;
  readonly state: string;
  readonly startTime: string;
  readonly answerTime: string | null;
  readonly endTime: string;
  readonly disconnectCause: string;
}

export interface FakeBandwidthV2Options {
  /** Oldest first; 250 unless said. */
  readonly calls?: readonly BandwidthV2Call[];
  readonly accountId?: string;
  readonly username?: string;
  readonly password?: string;
  /** The most calls a page has however many are asked for; 10,000 unless said, as documented. */
  readonly largestPage?: number;
  /** The sound of every recording, behind the same credentials; its address is this server's then. */
  readonly media?: Uint8Array;
}

export interface FakeBandwidthV2 extends LoopbackServer {
  /** What a connection's *API base URL* says. Ends in `/api/v2`. */
  readonly baseUrl: string;
  readonly accountId: string;
  readonly username: string;
  readonly password: string;
  readonly faults: Faults;
}

const oldest = Date.UTC(2026, 0, 12, 8);
const iso = (at: number): string => new Date(at).toISOString();

/** The nth call counted from the oldest, one every ninety seconds; every fourth is not answered. */
export const bandwidthV2Call = (n: number, change: object = {}): BandwidthV2Call => {
  const startedAt = oldest + n * 90_000;
  const isAnswered = n % 4 !== 3;
  return {
    callId: `c-${String(n).padStart(6, '0')}`,
    direction: n % 2 === 0 ? 'inbound' : 'outbound',
    from: '+19195550100',
    to: `+1415555${String(n % 10_000).padStart(4, '0')}`,
    state: 'disconnected',
    startTime: iso(startedAt),
    answerTime: isAnswered ? iso(startedAt + 8_000) : null,
    endTime: iso(startedAt + 68_000),
    disconnectCause: isAnswered ? 'hangup' : 'timeout',
    ...change,
  };
};

/** Oldest first. */
export const bandwidthV2Calls = (count: number): readonly BandwidthV2Call[] =>
  Array.from({ length: count }, (_, n) => bandwidthV2Call(n));

const path =
  /^\/api\/v2\/accounts\/([^/]+)\/calls(?:\/([^/]+)(?:(\/recordings)(\/r-1\/media)?)?)?$/;

const documented = (status: number, name: string, headers: Reply['headers'] = {}): Reply => ({
  ...json(status, null, headers),
  body: fixtureText('bandwidth-v2', name),
});

/** Bandwidth's Voice API, v2, on 127.0.0.1, with everything that can go wrong with it. */
export const startFakeBandwidthV2 = async (
  options: FakeBandwidthV2Options = {},
): Promise<FakeBandwidthV2> => {
  const { accountId = '9900000', username = 'reader', password = 'test-password' } = options;
  const { calls = bandwidthV2Calls(250), largestPage = 10_000 } = options;
  const faults = createFaults();

  const list = (request: RequestLog): Reply => {
    const url = askedUrl(request);
    const size = wholeNumber(url, 'pageSize', { otherwise: 1_000, least: 1, most: 10_000 });
    if (size === null) return documented(400, 'not-found.json');
    const least = url.searchParams.get('minStartTime') ?? '';
    const most = url.searchParams.get('maxStartTime') ?? '9';
    const meant = calls.filter(({ startTime }) => startTime >= least && startTime <= most);
    const first = offsetOf(url.searchParams.get('pageToken'));
    const end = first + Math.min(size, largestPage);
    const next = withParameters(url, { pageToken: tokenOf(end) });
    return withLinks(json(200, meant.slice(first, end)), {
      next: end < meant.length ? next : null,
    });
  };

  const one = (callId: string, hasRecordings: boolean): Reply => {
    const call = calls.find((candidate) => candidate.callId === callId);
    if (call === undefined) return documented(404, 'not-found.json');
    return hasRecordings ? documented(200, 'recordings.json') : json(200, call);
  };

  const answer = (request: RequestLog): Reply => {
    const [, account, callId, recordings, media] = path.exec(askedUrl(request).pathname) ?? [];
    if (account === undefined) return documented(404, 'not-found.json');
    if (!hasBasicAuth(request, username, password)) return documented(401, 'unauthorized.json');
    if (account !== accountId) return documented(403, 'forbidden.json');
    if (callId === undefined) return list(request);
    if (media !== undefined && options.media !== undefined) return sound(options.media);
    const reply = one(decodeURIComponent(callId), recordings !== undefined);
    return options.media === undefined ? reply : atThisServer(reply, askedUrl(request));
  };

  const server = await startLoopbackServer(answer, faults.intercept);
  return { ...server, baseUrl: `${server.url}/api/v2`, accountId, username, password, faults };
};

const sound = (media: Uint8Array): Reply => ({
  status: 200,
  headers: { 'content-type': 'audio/wav' },
  body: media,
});

const atThisServer = (reply: Reply, { origin }: URL): Reply => ({
  ...reply,
  body: String(reply.body).replaceAll('https://voice.bandwidth.com', origin),
});

/** Opaque to clients, with characters that have to be encoded. */
const tokenOf = (offset: number): string => Buffer.from(`?offset=${offset}>>`).toString('base64');

const offsetOf = (token: string | null): number => {
  const text = Buffer.from(token ?? '', 'base64').toString();
  return Number(/^\?offset=(\d+)>>$/.exec(text)?.[1] ?? 0);
};

/** One of the error fixtures under any status. */
export const bandwidthV2Error = (
  status: number,
  name: string,
  headers: Reply['headers'] = {},
): Fault => replyWith(status, fixtureText('bandwidth-v2', name), headers);
