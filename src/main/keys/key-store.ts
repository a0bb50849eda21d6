import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

import { z } from 'zod';

import { FailureError } from '../failure-error.ts';
import { writeAtomically } from '../files/atomic-write.ts';
import { fileFailure } from '../files/file-failure.ts';
import { readIfPresent } from '../files/read-if-present.ts';
import { isWeak, type SafeStorage } from './safe-storage.ts';

export interface KeyStoreParts {
  /** `keys` in the user's data folder; one file a connection, readable by its owner only. */
  readonly folder: string;
  readonly safeStorage: SafeStorage;
  readonly platform?: NodeJS.Platform;
}

export type Secrets = Readonly<Record<string, string>>;

export interface KeyStore {
  readonly has: (connectionId: string) => Promise<boolean>;
  /** Throws `weak-key-storage` where there is no keyring, unless the person accepted that. */
  readonly save: (connectionId: string, key: Key, acceptsWeakStorage: boolean) => Promise<void>;
  /** Throws `key-missing` (also for another origin than it was saved for), `key-unreadable`. */
  readonly read: (connectionId: string, origin: string) => Promise<Secrets>;
  readonly remove: (connectionId: string) => Promise<void>;
}

/**
 * Secrets, and the origin they may be sent to. The origin lies inside the encrypted text: neither
 * an edited file nor a page that was taken over can point a stored key at another server.
 */
const keySchema = z.object({ origin: z.string(), secrets: z.record(z.string(), z.string()) });

export type Key = Readonly<z.infer<typeof keySchema>>;

export const createKeyStore = (parts: KeyStoreParts): KeyStore => {
  const { folder, safeStorage, platform = process.platform } = parts;

  const save: KeyStore['save'] = async (connectionId, key, acceptsWeakStorage) => {
    if (!(await safeStorage.isAsyncEncryptionAvailable())) {
      throw new FailureError({ kind: 'internal', detail: 'Keys cannot be encrypted here.' });
    }
    if (isWeak(safeStorage, platform) && !acceptsWeakStorage) {
      throw new FailureError({ kind: 'weak-key-storage' });
    }
    await write(connectionId, JSON.stringify(key));
  };

  const write = async (connectionId: string, plainText: string): Promise<void> =>
    writeAtomically(pathOf(folder, connectionId), await safeStorage.encryptStringAsync(plainText));

  const read: KeyStore['read'] = async (connectionId, origin) => {
    const blob = await readIfPresent(pathOf(folder, connectionId));
    if (blob === null) throw new FailureError({ kind: 'key-missing' });
    const { key, shouldReEncrypt } = await decrypt(blob, safeStorage);
    if (key.origin !== origin) throw new FailureError({ kind: 'key-missing' });
    // The old blob still opens, so a failure to replace it can wait for the next time.
    if (shouldReEncrypt) await write(connectionId, JSON.stringify(key)).catch(() => undefined);
    return key.secrets;
  };

  return {
    has: async (connectionId) => exists(pathOf(folder, connectionId)),
    save,
    read,
    remove: async (connectionId) => discard(pathOf(folder, connectionId)),
  };
};

/** Ids are made by main, yet come back over the bridge: none may lead out of the folder. */
const pathOf = (folder: string, connectionId: string): string => {
  if (!/^[0-9a-z-]{1,64}$/.test(connectionId)) {
    throw new FailureError({ kind: 'connection-not-found' });
  }
  return join(folder, `${connectionId}.key`);
};

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

const discard = async (path: string): Promise<void> => {
  try {
    await rm(path, { force: true });
  } catch (error) {
    throw fileFailure(error, path);
  }
};

/** A blob that does not open stays where it is: the keychain may come back with the next login. */
const decrypt = async (
  blob: Buffer,
  safeStorage: SafeStorage,
): Promise<{ readonly key: Key; readonly shouldReEncrypt: boolean }> => {
  try {
    const { result, shouldReEncrypt } = await safeStorage.decryptStringAsync(blob);
    return { key: keySchema.parse(JSON.parse(result)), shouldReEncrypt };
  } catch {
    throw new FailureError({ kind: 'key-unreadable' });
  }
};
