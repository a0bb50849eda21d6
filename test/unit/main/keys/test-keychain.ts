import type { SafeStorage } from '../../../../src/main/keys/safe-storage.ts';

export interface TestKeychain extends SafeStorage {
  /** The desktop's keyring changed: what was encrypted before does not open any more. */
  readonly replace: () => void;
  /** What comes next asks to be encrypted again. */
  readonly rotate: () => void;
  readonly encryptions: () => number;
}

/** Stands in for the operating system's keychain: text is hidden, and opens with one key only. */
export const testKeychain = (backend = 'gnome_libsecret', isAvailable = true): TestKeychain => {
  let key = 1;
  let isRotated = false;
  let encryptions = 0;
  return {
    isAsyncEncryptionAvailable: () => Promise.resolve(isAvailable),
    getSelectedStorageBackend: () => backend,
    encryptStringAsync: (plainText) => {
      encryptions += 1;
      isRotated = false;
      return Promise.resolve(Buffer.from(`${key}:${Buffer.from(plainText).toString('base64')}`));
    },
    decryptStringAsync: (encrypted) => {
      const [madeWith, hidden] = encrypted.toString().split(':');
      // Electron's own answer for an empty buffer is an empty text without an error.
      if (encrypted.length === 0) return Promise.resolve({ result: '', shouldReEncrypt: false });
      if (madeWith !== String(key)) return Promise.reject(new Error('could not decrypt'));
      const result = Buffer.from(hidden ?? '', 'base64').toString();
      return Promise.resolve({ result, shouldReEncrypt: isRotated });
    },
    replace: () => {
      key += 1;
    },
    rotate: () => {
      isRotated = true;
    },
    encryptions: () => encryptions,
  };
};
