import type { ProviderId } from './provider.ts';

/** Days after which each provider forgets a call, where it says so: what is not read by then is lost. */
export const retentionDays: Readonly<Record<ProviderId, number | null>> = {
  cometchat: null,
  bandwidth: null,
  'bandwidth-v2': 7,
  bird: null,
};
