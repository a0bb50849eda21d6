import type { Provider } from '../../../src/main/providers/provider.ts';
import type { RequestLog } from '../../../src/main/samples/loopback-server.ts';
import type { Failure } from '../../../src/shared/failure.ts';
import type { EpochMs } from '../../../src/shared/session.ts';
import type { Fault, Faults } from '../faults.ts';

/** What a provider brings to the contract suite: its fake, its words, and what it has not. */
export interface ProviderContract {
  /** Said aloud; the suite fails when it and the provider's own traits disagree. */
  readonly NOT_SUPPORTED: readonly Feature[];
  /** Starts the provider with so many calls, a hundred a page at most. */
  readonly start: (callCount: number) => Promise<StartedProvider>;
  /** What its call ids look like, where they have a form: others are not even asked for. */
  readonly callIdPattern?: RegExp;
  /** An id it could have and has not; `c-zz` unless said. */
  readonly unknownCallId?: string;
  /** Its details are filtered lists: for a call it does not have they are merely empty. */
  readonly hasFilteredDetails?: boolean;
  /** A call as the provider writes it. */
  readonly call: (words: CallWords) => object;
  /** The body of a listing with these items and nothing after it, laid out in whatever way. */
  readonly listBody: (items: readonly unknown[]) => string;
  readonly errors: readonly ErrorCase[];
  /** The provider's refusal of too many requests, with its own header or with none. */
  readonly rateLimited: (resetAt: EpochMs | null) => Fault;
}

export interface StartedProvider {
  /** What the form is answered with. */
  readonly settings: Readonly<Record<string, string>>;
  readonly secrets: Readonly<Record<string, string>>;
  /** The id of every call it holds. */
  readonly ids: readonly string[];
  readonly faults: Faults;
  readonly requests: readonly RequestLog[];
  readonly close: () => Promise<void>;
}

export interface CallWords {
  readonly id: string;
  /** The provider's own word for the call's state. */
  readonly status?: string;
  /** Who calls. */
  readonly from?: string;
}

export interface ErrorCase {
  readonly title: string;
  /** Whether a listing meets it or a question for one call. */
  readonly asked: 'list' | 'call';
  readonly fault: Fault;
  readonly failure: Failure['kind'];
}

/** What a provider may or may not have, and how its traits say so. */
export const features = {
  'a date filter': ({ traits }: Provider) => traits.hasDateFilter,
  'a total': ({ traits }: Provider) => traits.saysTotal,
  'newest calls first': ({ traits }: Provider) => traits.order === 'newest-first',
  'calls kept for good': ({ traits }: Provider) => traits.retentionDays === null,
  'events of one call': ({ details }: Provider) => details?.kinds.includes('events') ?? false,
  'recordings of one call': ({ details }: Provider) =>
    details?.kinds.includes('recordings') ?? false,
  'transcriptions of one call': ({ details }: Provider) =>
    details?.kinds.includes('transcriptions') ?? false,
} as const satisfies Readonly<Record<string, (provider: Provider) => boolean>>;

export type Feature = keyof typeof features;
