import type { SyncWaiting, Waiting } from '../../shared/ipc.ts';
import type { ProviderId } from '../../shared/provider.ts';
import type { EpochMs } from '../../shared/session.ts';
import type { Journal } from '../journal/journal.ts';
import type { ProviderClient, ProviderDetails, ProviderTraits } from '../providers/provider.ts';
import type { WindowLimits } from './window-size.ts';

/** What a run wants to know of a provider. */
export type SyncTraits = Pick<
  ProviderTraits,
  'hasDateFilter' | 'concurrency' | 'order' | 'retentionDays'
>;

/** A connection ready to be asked: its key is opened and its client made. */
export interface Connected {
  readonly client: ProviderClient;
  readonly provider: ProviderId;
  readonly viewerId: string | null;
  readonly traits: SyncTraits;
  /** The provider's clock; `null` until it has answered for the first time. */
  readonly serverNow: () => EpochMs | null;
  /** What the provider keeps beside its calls; `null` for nothing. */
  readonly details: ProviderDetails | null;
}

/** Repeats work while a failure may pass by itself; `http/retry.ts`. */
export type WithRetry = <T>(
  work: () => Promise<T>,
  options: { readonly signal: AbortSignal; readonly onWait?: (waiting: Waiting) => void },
) => Promise<T>;

export interface Network {
  /** Resolves when this machine has a network again; throws `cancelled` when aborted. */
  readonly whenOnline: (signal: AbortSignal) => Promise<void>;
}

/** What syncing needs from the rest of main. */
export interface SyncParts {
  /** Resolves when it is open. */
  readonly journal: () => Promise<Pick<Journal, 'append' | 'enqueue'>>;
  /** Throws `FailureError` `connection-not-found`, `key-missing`, `key-unreadable`. */
  readonly connect: (connectionId: string) => Promise<Connected>;
  readonly withRetry: WithRetry;
  readonly network: Network;
  readonly now: () => EpochMs;
  readonly newRunId: () => string;
  readonly onWaiting: (waiting: SyncWaiting) => void;
  /** How large windows are; `window-size.ts` unless said. */
  readonly limits?: WindowLimits;
}
