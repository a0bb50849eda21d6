import type { Reply } from '../../src/main/samples/loopback-server.ts';
import { startCallsApi } from '../../src/main/samples/calls-api-server.ts';
import type { CallsApi, CallsApiOptions } from '../../src/main/samples/calls-api-server.ts';
import { generateCalls } from '../../src/main/samples/generate-calls.ts';
import { sampleSource } from '../../src/main/samples/sample-source.ts';
import { createFaults } from './faults.ts';
import type { Fault, Faults } from './faults.ts';
import { replyWithJson, rewriteJson } from './unwelcome-replies.ts';

export interface FakeCometChat extends CallsApi {
  readonly apiKey: string;
  readonly faults: Faults;
}

export type FakeCometChatOptions = Partial<Omit<CallsApiOptions, 'intercept'>>;

/** 250 generated calls that are the same in every run. */
const defaultSource = () =>
  sampleSource(generateCalls({ seed: 1, count: 250, until: Date.UTC(2026, 0, 15, 12) }));

/** The provider of the tests: the sample server, and everything that can go wrong with it. */
export const startFakeCometChat = async (
  options: FakeCometChatOptions = {},
): Promise<FakeCometChat> => {
  const faults = createFaults();
  const apiKey = options.apiKey ?? 'test-key';
  const api = await startCallsApi({
    ...options,
    source: options.source ?? defaultSource(),
    apiKey,
    intercept: faults.intercept,
  });
  return { ...api, apiKey, faults };
};

/** CometChat's error body under any status. */
export const apiError = (status: number, code: string, message = 'It did not work.'): Fault =>
  replyWithJson(status, { error: { code, message } });

/** A 429 with CometChat's body and exactly these headers: none, `retry-after`, `x-rate-limit-reset`… */
export const rateLimited = (headers: Reply['headers'] = {}): Fault =>
  replyWithJson(
    429,
    { error: { code: 'ERR_TOO_MANY_REQUESTS', message: 'Too many requests.', source: 'call-api' } },
    headers,
  );

interface Listing {
  readonly data: readonly unknown[];
  readonly meta: { readonly pagination: Readonly<Record<string, unknown>> };
}

/** A listing whose `meta.pagination` is changed: `per_page` left out, `total_pages` wrong, … */
export const withPagination = (
  change: (pagination: Listing['meta']['pagination']) => unknown,
): Fault =>
  rewriteJson((body) => {
    const listing = body as Listing;
    return { ...listing, meta: { pagination: change(listing.meta.pagination) } };
  });

/** A listing whose items are changed: one made unreadable, one repeated, none left. */
export const withItems = (change: (items: Listing['data']) => readonly unknown[]): Fault =>
  rewriteJson((body) => {
    const listing = body as Listing;
    return { ...listing, data: change(listing.data) };
  });
