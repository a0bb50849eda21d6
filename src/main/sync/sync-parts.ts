import type { ProviderId } from '../../shared/provider.ts';
import type { EpochMs } from '../../shared/session.ts';
import type { Journal } from '../journal/journal.ts';
import type { ProviderClient, ProviderDetails } from '../providers/provider.ts';

/** A connection ready to be asked: its key is opened and its client made. */
export interface Connected {
  readonly client: ProviderClient;
  readonly provider: ProviderId;
  readonly viewerId: string | null;
  /** What the provider keeps beside its calls, if anything. */
  readonly details?: ProviderDetails | null;
}

/** Repeats work while a failure may pass by itself; `http/retry.ts`. */
export type WithRetry = <T>(
  work: () => Promise<T>,
  options: { readonly signal: AbortSignal },
) => Promise<T>;

/** What syncing needs from the rest of main. */
export interface SyncParts {
  readonly journal: Pick<Journal, 'append'>;
  /** Throws `FailureError` `connection-not-found`, `key-missing`, `key-unreadable`. */
  readonly connect: (connectionId: string) => Promise<Connected>;
  readonly withRetry: WithRetry;
  readonly now: () => EpochMs;
  readonly newRunId: () => string;
}
