import { honest } from './honest.ts';
import { isOffline } from './environment.ts';

/** Electron's request goes over Chromium's network stack; here it goes over Node's own fetch. */
export const fetchUnlessOffline = (
  input: string | URL | Request,
  init?: RequestInit,
): Promise<Response> =>
  // Loopback included: a machine whose network is cut off in a test must reach nothing at all.
  isOffline ? Promise.reject(new Error('net::ERR_INTERNET_DISCONNECTED')) : fetch(input, init);

export const net = honest('net', {
  fetch: fetchUnlessOffline,
  isOnline: (): boolean => !isOffline,
});
