import type { EpochMs } from '../../shared/session.ts';
import type { ProviderClient } from '../providers/provider.ts';

/** How whatever is kept beside a call is asked for: with the connection's key, and patiently. */
export interface ProviderAccess {
  readonly connect: (connectionId: string) => Promise<{ readonly client: ProviderClient }>;
  readonly withRetry: <T>(
    work: () => Promise<T>,
    options: { readonly signal: AbortSignal },
  ) => Promise<T>;
  readonly now: () => EpochMs;
}
