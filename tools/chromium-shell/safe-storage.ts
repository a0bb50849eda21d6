import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { app } from './app.ts';
import { keyring } from './environment.ts';
import { honest } from './honest.ts';

/**
 * For trying the app, not for keeping secrets: the text is really encrypted (AES-256-GCM), but the
 * key is a file beside it, where Electron has the system's keyring. The start-up line says so.
 */
const keyFile = (): string => join(app.getPath('userData'), 'chromium-shell.key');

const readKey = (): Buffer => {
  try {
    writeFileSync(keyFile(), randomBytes(32), { flag: 'wx', mode: 0o600 });
  } catch {
    // There already: made by an earlier start.
  }
  return readFileSync(keyFile());
};

const mark = Buffer.from('shell1');
const ivBytes = 12;
const tagBytes = 16;

const encrypt = (plainText: string): Buffer => {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv('aes-256-gcm', readKey(), iv);
  const body = Buffer.concat([cipher.update(plainText, 'utf8'), cipher.final()]);
  return Buffer.concat([mark, iv, cipher.getAuthTag(), body]);
};

const decrypt = (encrypted: Buffer): string => {
  // As in Electron, which gives no error for nothing.
  if (encrypted.length === 0) return '';
  if (!encrypted.subarray(0, mark.length).equals(mark))
    throw new Error('Error while decrypting the ciphertext provided to safeStorage.decryptString.');
  const rest = encrypted.subarray(mark.length);
  const decipher = createDecipheriv('aes-256-gcm', readKey(), rest.subarray(0, ivBytes));
  decipher.setAuthTag(rest.subarray(ivBytes, ivBytes + tagBytes));
  const body = decipher.update(rest.subarray(ivBytes + tagBytes));
  return Buffer.concat([body, decipher.final()]).toString('utf8');
};

// `async` so that what cannot be decrypted rejects, as in Electron, and does not throw.
const encryptStringAsync = async (plainText: string): Promise<Buffer> =>
  await Promise.resolve(encrypt(plainText));

const decryptStringAsync = async (encrypted: Buffer): Promise<object> =>
  await Promise.resolve({ shouldReEncrypt: false, result: decrypt(encrypted) });

export const safeStorage = honest('safeStorage', {
  isEncryptionAvailable: (): boolean => app.isReady(),
  isAsyncEncryptionAvailable: (): Promise<boolean> => Promise.resolve(true),
  getSelectedStorageBackend: (): string => keyring,
  encryptString: encrypt,
  decryptString: decrypt,
  encryptStringAsync,
  decryptStringAsync,
});
