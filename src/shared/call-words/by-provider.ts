import type { ProviderId } from '../provider.ts';
import { bandwidthV2Words, bandwidthWords } from './bandwidth.ts';
import { birdWords } from './bird.ts';
import type { CallWords } from './call-words.ts';
import { cometchatWords } from './cometchat.ts';

/** How calls are read, provider by provider: for the settings, and for each `to-session.ts`. */
export const callWords: Readonly<Record<ProviderId, CallWords>> = {
  cometchat: cometchatWords,
  bandwidth: bandwidthWords,
  'bandwidth-v2': bandwidthV2Words,
  bird: birdWords,
};
