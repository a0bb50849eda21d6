import { providerDetails } from '../../../shared/provider-details.ts';
import type { Provider } from '../provider.ts';
import { bandwidthBaseUrl } from './base-url.ts';
import { connectBandwidth } from './client.ts';
import { readDetail } from './read-detail.ts';
import { readPage } from './read-page.ts';
import { traits } from './traits.ts';

export const bandwidth: Provider = {
  id: 'bandwidth',
  traits,
  baseUrl: bandwidthBaseUrl,
  viewerId: () => null,
  connect: connectBandwidth,
  readList: (body, context) => readPage(body, context),
  readCall: (body, context) => readPage(body, context),
  details: {
    kinds: providerDetails.bandwidth,
    read: (kind, bodies) => readDetail(kind, bodies),
  },
};
