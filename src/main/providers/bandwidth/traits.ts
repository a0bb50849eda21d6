import { retentionDays } from '../../../shared/provider-retention.ts';
import type { ProviderTraits } from '../provider.ts';

export const traits: ProviderTraits = {
  // `fromDateTime` occurs in a test of an SDK and in no document, so it cannot be relied on.
  hasDateFilter: false,
  saysTotal: false,
  order: 'newest-first',
  retentionDays: retentionDays.bandwidth,
  // The documented limit of `/calls`. Events and the like are asked for at the same pace.
  minIntervalMs: 1_000,
  concurrency: 1,
};
