import { providerDetails } from '../../../shared/provider-details.ts';
import { retentionDays } from '../../../shared/provider-retention.ts';
import type { Provider } from '../provider.ts';
import { bandwidthV2BaseUrl } from './base-url.ts';
import { connectBandwidthV2 } from './client.ts';
import { readRecordings } from './read-detail.ts';
import { readPage } from './read-page.ts';

export const bandwidthV2: Provider = {
  id: 'bandwidth-v2',
  traits: {
    hasDateFilter: true,
    saysTotal: false,
    order: 'oldest-first',
    retentionDays: retentionDays['bandwidth-v2'],
    minIntervalMs: 0,
    concurrency: 1,
  },
  baseUrl: bandwidthV2BaseUrl,
  viewerId: () => null,
  connect: connectBandwidthV2,
  readList: (body, context) => readPage(body, context),
  readCall: (body, context) => readPage(body, context),
  details: {
    kinds: providerDetails['bandwidth-v2'],
    read: (_kind, bodies) => readRecordings(bodies),
  },
};
