import type { ProviderId } from '../../src/shared/provider.ts';
import { bandwidthContract } from './contract/bandwidth.ts';
import { bandwidthV2Contract } from './contract/bandwidth-v2.ts';
import { birdContract } from './contract/bird.ts';
import { cometchatContract } from './contract/cometchat.ts';
import type { ProviderContract } from './contract/provider-contract.ts';

/** Every provider with its fake: the contract suite runs over all of them, and none can be left out. */
export const providerContracts: Readonly<Record<ProviderId, ProviderContract>> = {
  cometchat: cometchatContract,
  bandwidth: bandwidthContract,
  'bandwidth-v2': bandwidthV2Contract,
  bird: birdContract,
};
