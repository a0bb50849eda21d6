import type { AppInfo } from '../../shared/ipc.ts';

const known: readonly AppInfo['platform'][] = ['aix', 'darwin', 'linux', 'win32'];

/** Node knows more platforms than there are conventions for shortcuts and menus. */
export const knownPlatform = (platform: NodeJS.Platform): AppInfo['platform'] =>
  known.find((name) => name === platform) ?? 'other';
