import type { DetailKind } from './detail.ts';
import type { ProviderId } from './provider.ts';

/**
 * What each provider keeps beside a call, asked for when a pane opens. CometChat's recordings are
 * in the call itself; Bandwidth Voice v2 has no list of transcriptions, and Bird no events.
 */
export const providerDetails: Readonly<Record<ProviderId, readonly DetailKind[]>> = {
  cometchat: ['transcriptions'],
  bandwidth: ['events', 'recordings', 'transcriptions'],
  'bandwidth-v2': ['recordings'],
  bird: ['recordings', 'transcriptions'],
};
