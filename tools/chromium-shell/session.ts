import { honest } from './honest.ts';
import { fetchUnlessOffline } from './net.ts';
import type { PermissionCheck } from './permissions.ts';
import { clearIndexedDb } from './clear-storage.ts';
import type { ClearStorageOptions } from './clear-storage.ts';
import { profileFolder } from './the-browser.ts';
import { StandInEmitter } from './stand-in-emitter.ts';
import { createWebRequest } from './web-request.ts';

/**
 * Electron's session. The default one belongs to the windows; a partition is for `fetch` alone.
 * Downloads are refused by Chromium (`acceptDownloads: false`), so `will-download` never happens.
 */
export class Session extends StandInEmitter {
  readonly webRequest = createWebRequest();
  permissionCheck: PermissionCheck | null = null;
  private readonly folder: () => string | null;

  /** A partition keeps nothing. */
  constructor(folder: () => string | null = () => null) {
    super('session', ['will-download', 'select-hid-device', 'select-serial-port']);
    this.folder = folder;
  }

  get storagePath(): string | null {
    return this.folder();
  }

  fetch = fetchUnlessOffline;

  setPermissionCheckHandler = (check: PermissionCheck | null): void => {
    this.permissionCheck = check;
  };

  // Chromium has no prompt to show here: what the check does not grant is denied or asked for in
  // Chromium's own way, so these three have nothing left to decide.
  setPermissionRequestHandler = (): void => undefined;
  setDevicePermissionHandler = (): void => undefined;
  setDisplayMediaRequestHandler = (): void => undefined;

  clearStorageData = (options: ClearStorageOptions = {}): Promise<void> => clearIndexedDb(options);

  /** Chromium's spell checker has no dictionaries, and no network to fetch any. */
  setSpellCheckerEnabled = (): void => undefined;
}

export const defaultSession = new Session(profileFolder);

const honestDefault = honest('session', defaultSession);
const partitions = new Map<string, Session>();

const fromPartition = (partition: string): Session => {
  const known = partitions.get(partition) ?? honest('session', new Session());
  partitions.set(partition, known);
  return known;
};

export const session = honest('session', { defaultSession: honestDefault, fromPartition });
