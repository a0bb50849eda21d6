import type { CDPSession } from 'playwright-core';

export type PermissionCheck = (
  contents: null,
  permission: string,
  requestingOrigin: string,
  details: object,
) => boolean;

/** Electron's name of a permission, and Chromium's in the Permissions API. */
const names: readonly (readonly [string, string])[] = [
  ['geolocation', 'geolocation'],
  ['notifications', 'notifications'],
  ['midi', 'midi'],
  ['media', 'camera'],
  ['media', 'microphone'],
  ['background-sync', 'background-sync'],
  ['clipboard-read', 'clipboard-read'],
  ['clipboard-sanitized-write', 'clipboard-write'],
  ['persistent-storage', 'persistent-storage'],
  ['idle-detection', 'idle-detection'],
  ['screen-wake-lock', 'screen-wake-lock'],
  ['storage-access', 'storage-access'],
  ['window-management', 'window-management'],
  ['fileSystem', 'local-fonts'],
  ['display-capture', 'display-capture'],
];

/**
 * Electron asks the app each time; Chromium is told the app's answers once, before a page loads.
 * Without a check of its own the app would grant everything in Electron; here it asks the person.
 */
export const applyPermissions = async (
  cdp: CDPSession,
  check: PermissionCheck | null,
  origin: string,
): Promise<void> => {
  if (check === null) return;
  for (const [electronName, name] of names) {
    const setting = check(null, electronName, origin, {}) ? 'granted' : 'denied';
    await cdp.send('Browser.setPermission', { permission: { name }, setting });
  }
};
