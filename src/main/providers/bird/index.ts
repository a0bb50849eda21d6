import type { Provider } from '../provider.ts';
import { birdBaseUrl } from './base-url.ts';
import { connectBird } from './client.ts';
import { readList, readOne } from './read-page.ts';
import { readDetail } from './to-detail.ts';

export const bird: Provider = {
  id: 'bird',
  traits: {
    hasDateFilter: true,
    saysTotal: false,
    // As in the samples; the documents do not say.
    order: 'newest-first',
    retentionDays: null,
    // 50 GET requests a second are allowed in a workspace; four at once stay below that.
    minIntervalMs: 0,
    concurrency: 4,
  },
  baseUrl: birdBaseUrl,
  viewerId: () => null,
  connect: connectBird,
  readList,
  readCall: readOne,
  details: { kinds: ['recordings', 'transcriptions'], read: readDetail },
};
