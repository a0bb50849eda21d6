import { providerDetails } from '../../../shared/provider-details.ts';
import { retentionDays } from '../../../shared/provider-retention.ts';
import type { Provider } from '../provider.ts';
import { birdBaseUrl } from './base-url.ts';
import { connectBird } from './client.ts';
import { readList, readOne } from './read-page.ts';
import { minIntervalMs } from './pace.ts';
import { readDetail } from './read-detail.ts';

export const bird: Provider = {
  id: 'bird',
  traits: {
    hasDateFilter: true,
    saysTotal: false,
    // As in the samples; the documents do not say.
    order: 'newest-first',
    retentionDays: retentionDays.bird,
    // 50 GET requests a second are allowed in a workspace.
    minIntervalMs,
    concurrency: 4,
  },
  baseUrl: birdBaseUrl,
  viewerId: () => null,
  connect: connectBird,
  readList,
  readCall: readOne,
  details: { kinds: providerDetails.bird, read: readDetail },
};
