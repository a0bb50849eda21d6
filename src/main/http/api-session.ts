import { session } from 'electron';
import type { Fetch } from './create-requests.ts';

/**
 * A session of its own for the providers: in memory, without a cache and without the page's
 * cookies. It is Chromium's network stack, so the system's proxy, PAC file and certificate store
 * are honoured, which Node's fetch would not do.
 */
export const apiFetch = (): Fetch => {
  const api = session.fromPartition('callshelf-api', { cache: false });
  api.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  return (url, init) => api.fetch(url, init);
};
