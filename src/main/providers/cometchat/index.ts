import { providerDetails } from '../../../shared/provider-details.ts';
import { retentionDays } from '../../../shared/provider-retention.ts';
import type { Provider } from '../provider.ts';
import { cometchatBaseUrl } from './base-url.ts';
import { connectCometchat } from './client.ts';
import { readTranscriptions } from './read-detail.ts';
import { readPage } from './read-page.ts';
import { viewerId } from './viewer.ts';

export const cometchat: Provider = {
  id: 'cometchat',
  // 20,000 requests a minute are allowed (500 on the free plan); four at once stay below.
  traits: {
    hasDateFilter: true,
    saysTotal: true,
    order: 'newest-first',
    retentionDays: retentionDays.cometchat,
    minIntervalMs: 0,
    concurrency: 4,
  },
  baseUrl: cometchatBaseUrl,
  viewerId,
  connect: connectCometchat,
  readList: (body, context) => readPage(body, context).reading,
  readCall: (body, context) => readPage(body, context).reading,
  details: {
    kinds: providerDetails.cometchat,
    read: (_kind, bodies) => readTranscriptions(bodies),
  },
};
