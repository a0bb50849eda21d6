/** What is needed of Electron's `safeStorage` (45): its asynchronous half, and Linux's backend. */
export interface SafeStorage {
  /** True as soon as the encryptor has loaded, with whatever provider: no test of strength. */
  readonly isAsyncEncryptionAvailable: () => Promise<boolean>;
  readonly encryptStringAsync: (plainText: string) => Promise<Buffer>;
  readonly decryptStringAsync: (encrypted: Buffer) => Promise<{
    readonly result: string;
    /** The keychain's key was rotated: encrypt again and store. */
    readonly shouldReEncrypt: boolean;
  }>;
  /** Linux only. */
  readonly getSelectedStorageBackend: () => string;
}

/** Without a keyring Chromium "encrypts" with a password that is in its source code. */
const weakBackends: ReadonlySet<string> = new Set(['basic_text', 'unknown']);

export const isWeak = (storage: SafeStorage, platform: NodeJS.Platform): boolean =>
  platform === 'linux' && weakBackends.has(storage.getSelectedStorageBackend());
