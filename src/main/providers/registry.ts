import type { ProviderId } from '../../shared/provider.ts';
import { bandwidth } from './bandwidth/index.ts';
import { bandwidthV2 } from './bandwidth-v2/index.ts';
import { bird } from './bird/index.ts';
import { cometchat } from './cometchat/index.ts';
import type { Provider } from './provider.ts';

/** Every provider the app can talk to: one folder and one line each. */
export const providers: Readonly<Record<ProviderId, Provider>> = {
  cometchat,
  bandwidth,
  'bandwidth-v2': bandwidthV2,
  bird,
};

/** The readers of a provider by the name in a journal; `null` for one that this build does not know. */
export const readersOf = (name: string): Provider | null =>
  Object.hasOwn(providers, name) ? providers[name as ProviderId] : null;
