import type { Pace } from '../../http/pace.ts';
import { birdBaseUrl, birdWorkspace } from './base-url.ts';

/** Bird takes 50 GET requests a second from a workspace, whatever they ask for. */
export const minIntervalMs = 20;

export const birdPace = (settings: Readonly<Record<string, string>>): Pace => ({
  key: `${birdBaseUrl(settings).href} ${birdWorkspace(settings)}`,
  intervalMs: minIntervalMs,
});
