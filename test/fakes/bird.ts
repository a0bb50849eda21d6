import {
  json,
  startLoopbackServer,
  type LoopbackServer,
  type Reply,
  type RequestLog,
} from '../../src/main/samples/loopback-server.ts';
import { birdCalls, workspaceId, type WireItem } from './bird-calls.ts';
import { answerPage, birdError, invalid } from './bird-list.ts';
import { createFaults, type Fault, type Faults } from './faults.ts';
import { replyWithJson, rewriteJson } from './unwelcome-replies.ts';

export interface FakeBirdOptions {
  /** All of the workspace's calls, in the order they are listed; 250 generated ones unless said. */
  readonly calls?: readonly WireItem[];
  readonly recordings?: readonly WireItem[];
  readonly transcriptions?: readonly WireItem[];
  /** The sound of every recording, at `…/recordings/{id}.mp3`. */
  readonly media?: Uint8Array;
  readonly accessKey?: string;
  /** A token accepted as `Bearer`; none unless said. */
  readonly jwt?: string;
  /** Spans longer than so many days are refused with 422, an open beginning too. */
  readonly mostDays?: number;
  /** GET requests above this in a second get a 429; no limit unless said. Bird's own is 50. */
  readonly requestsPerSecond?: number;
  /** No page of calls has more; as many as asked for unless said. */
  readonly largestPage?: number;
}

export interface FakeBird extends LoopbackServer {
  /** What a connection's *API base URL* says. */
  readonly baseUrl: string;
  readonly accessKey: string;
  readonly faults: Faults;
}

const refused = () => birdError(401, 'Unauthorized', 'Authentication failed');
const notFound = () =>
  birdError(
    404,
    'ResourceNotFound',
    'The requested resource does not exist or you do not have access to it',
  );

const time = (value: string | null): number | null => {
  const at = value === null ? null : Date.parse(value);
  return at === null || Number.isNaN(at) ? null : at;
};

const dayMs = 86_400_000;

const listed = (calls: readonly WireItem[], query: URLSearchParams, options: FakeBirdOptions) => {
  const from = time(query.get('startAt'));
  const to = time(query.get('endAt'));
  const spanMs = from === null ? Infinity : (to ?? Date.now()) - from;
  if (spanMs > (options.mostDays ?? Infinity) * dayMs) {
    return invalid('.startAt', 'Invalid time range to filter');
  }
  const asked = calls.filter((call) => {
    const at = time(String(call['createdAt'])) ?? 0;
    const id = query.get('id');
    return (
      at >= (from ?? -Infinity) && at <= (to ?? Infinity) && (id === null || id === call['id'])
    );
  });
  return answerPage(asked, query, {
    largestLimit: 1000,
    largestPage: options.largestPage ?? 1000,
  });
};

const detailPages = { largestLimit: 99, largestPage: 99 };

const root = `/workspaces/${workspaceId}`;
const uuid = '[0-9a-f-]{36}';
const ofChannel = new RegExp(`^${root}/channels/(${uuid})/calls(?:/(${uuid}))?$`);

const ofSound = new RegExp(`^${root}/recordings/[^/]+\\.mp3$`);

const answer = (request: RequestLog, options: FakeBirdOptions): Reply => {
  const { pathname, searchParams: query } = new URL(request.path, 'http://127.0.0.1');
  const calls = options.calls ?? defaultCalls;
  if (pathname === `${root}/channels/calls`) return listed(calls, query, options);
  if (pathname === `${root}/recordings`) {
    const sourceId = query.get('sourceId');
    const recordings = options.recordings ?? [];
    const asked = recordings.filter((one) => sourceId === null || one['sourceId'] === sourceId);
    return answerPage(asked, query, detailPages);
  }
  if (pathname === `${root}/transcriptions`) {
    return answerPage(options.transcriptions ?? [], query, detailPages);
  }
  if (options.media !== undefined && ofSound.test(pathname)) {
    return { status: 200, headers: { 'content-type': 'audio/mpeg' }, body: options.media };
  }
  const [, channel, callId] = ofChannel.exec(pathname) ?? [];
  if (channel === undefined) return notFound();
  const own = calls.filter((call) => call['channelId'] === channel);
  if (callId === undefined) return listed(own, query, options);
  const call = own.find(({ id }) => id === callId);
  return call === undefined ? notFound() : json(200, call);
};

const defaultCalls = birdCalls(250, Date.UTC(2026, 0, 15, 12));

/** Counts requests in each second of the clock. */
const createLimit = (perSecond: number): (() => boolean) => {
  let second = 0;
  let count = 0;
  return () => {
    const current = Math.floor(Date.now() / 1000);
    count = current === second ? count + 1 : 1;
    second = current;
    return count > perSecond;
  };
};

/** Bird's channels API on 127.0.0.1: one workspace, its calls, recordings and transcriptions. */
export const startFakeBird = async (options: FakeBirdOptions = {}): Promise<FakeBird> => {
  const faults = createFaults();
  const accessKey = options.accessKey ?? 'test-access-key';
  const isOver = createLimit(options.requestsPerSecond ?? Infinity);
  const accepted = [
    `AccessKey ${accessKey}`,
    ...(options.jwt === undefined ? [] : [`Bearer ${options.jwt}`]),
  ];
  const server = await startLoopbackServer((request) => {
    if (!accepted.includes(request.headers.authorization ?? '')) return refused();
    if (isOver()) return birdError(429, 'TooManyRequests', 'Too many requests');
    return request.method === 'GET' ? answer(request, options) : notFound();
  }, faults.intercept);
  return { ...server, baseUrl: server.url, accessKey, faults };
};

/** Bird's error body under any status. */
export const birdSays = (status: number, code: string, message = 'It did not work.'): Fault =>
  replyWithJson(status, { code, message });

/** A list whose items are changed: one made unreadable, one repeated, none left. */
export const withResults = (
  change: (items: readonly unknown[]) => readonly unknown[] | null,
): Fault =>
  rewriteJson((body) => {
    const list = body as { readonly results: readonly unknown[] };
    return { ...list, results: change(list.results) };
  });
