import { json, type Reply } from '../../src/main/samples/loopback-server.ts';
import type { WireItem } from './bird-calls.ts';

export const birdError = (
  status: number,
  code: string,
  message: string,
  details?: Readonly<Record<string, readonly string[]>>,
): Reply => json(status, { code, message, ...(details === undefined ? {} : { details }) });

export const invalid = (path: string, sentence: string): Reply =>
  birdError(422, 'InvalidPayload', 'One or more fields provided in the request are malformed', {
    [path]: [sentence],
  });

/** Opaque, and full of what a query has to encode. */
const tokenOf = (from: number): string => `+/&?=${Buffer.from(`["${from}"]`).toString('base64')}==`;

const fromToken = (token: string | null): number | null => {
  if (token === null) return 0;
  const inside = /^\+\/&\?=(.+)==$/.exec(token)?.[1] ?? '';
  const place = /^\["(\d+)"\]$/.exec(Buffer.from(inside, 'base64').toString('utf8'))?.[1];
  return place === undefined ? null : Number(place);
};

export interface PageSizes {
  /** A `limit` above it is refused. */
  readonly largestLimit: number;
  /** No page has more, whatever was asked for: the documents promise no page to be full. */
  readonly largestPage: number;
}

/** One page of a list, `limit` and `pageToken` checked as Bird checks them. */
export const answerPage = (
  items: readonly WireItem[],
  query: URLSearchParams,
  { largestLimit, largestPage }: PageSizes,
): Reply => {
  const limit = Number(query.get('limit') ?? '10');
  if (!Number.isInteger(limit) || limit < 1) return invalid('.limit', 'number must be at least 1');
  if (limit > largestLimit) return invalid('.limit', `number must be at most ${largestLimit}`);
  const from = fromToken(query.get('pageToken'));
  if (from === null) return invalid('.pageToken', 'page token is invalid');
  const results = items.slice(from, from + Math.min(limit, largestPage));
  const end = from + results.length;
  return json(200, { results, ...(end < items.length ? { nextPageToken: tokenOf(end) } : {}) });
};
