import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { safeStorage as electronSafeStorage } from 'electron';
import { describe, expect, expectTypeOf, it } from 'vitest';

import { createKeyStore } from '../../../../src/main/keys/key-store.ts';
import type { SafeStorage } from '../../../../src/main/keys/safe-storage.ts';
import { temporaryFolder } from '../files/temporary-folder.ts';
import { failureOf } from '../http/failure-of.ts';
import { testKeychain } from './test-keychain.ts';

const id = '5f0c1c9e-7d53-4d8b-8f6c-0d8a3a1e2b11';
const origin = 'https://abcd.call-eu.cometchat.io';
const key = { origin, secrets: { apiKey: 'KEY-CANARY-7' } };

const keyStore = async (safeStorage = testKeychain(), platform: NodeJS.Platform = 'linux') => {
  const folder = join(await temporaryFolder(), 'keys');
  const keys = createKeyStore({ folder, safeStorage, platform });
  return { folder, keys, safeStorage, path: join(folder, `${id}.key`) };
};

describe('a key', () => {
  it('is given back for the address it was saved for', async () => {
    const { keys } = await keyStore();
    await keys.save(id, key, false);
    expect(await keys.has(id)).toBe(true);
    expect(await keys.read(id, origin)).toEqual(key.secrets);
  });

  it.each(['https://evil.example', 'http://abcd.call-eu.cometchat.io', `${origin}:444`])(
    'is missing for any other address: %s',
    async (other) => {
      const { keys } = await keyStore();
      await keys.save(id, key, false);
      expect(await failureOf(keys.read(id, other))).toEqual({ kind: 'key-missing' });
    },
  );

  it('lies encrypted in a file that only its owner can read', async () => {
    const { folder, keys, path } = await keyStore();
    await keys.save(id, key, false);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    expect(await readFile(path, 'utf8')).not.toContain('CANARY');
    expect(await readdir(folder)).toEqual([`${id}.key`]);
  });

  it('that was never saved, or was removed, is missing', async () => {
    const { keys } = await keyStore();
    expect(await failureOf(keys.read(id, origin))).toEqual({ kind: 'key-missing' });
    await keys.save(id, key, false);
    await keys.remove(id);
    await keys.remove(id);
    expect(await keys.has(id)).toBe(false);
    expect(await failureOf(keys.read(id, origin))).toEqual({ kind: 'key-missing' });
  });

  it('that the keychain cannot open is unreadable, and its file stays for a better day', async () => {
    const { keys, path, safeStorage } = await keyStore();
    await keys.save(id, key, false);
    const before = await readFile(path);
    safeStorage.replace();
    expect(await failureOf(keys.read(id, origin))).toEqual({ kind: 'key-unreadable' });
    expect(await readFile(path)).toEqual(before);
  });

  it.each(['', 'rubbish', '1:e30='])('of a damaged file (%j) is unreadable', async (content) => {
    const { keys, path } = await keyStore();
    await keys.save(id, key, false);
    await writeFile(path, content);
    expect(await failureOf(keys.read(id, origin))).toEqual({ kind: 'key-unreadable' });
  });

  it('is encrypted again when the keychain asks for it', async () => {
    const { keys, safeStorage } = await keyStore();
    await keys.save(id, key, false);
    safeStorage.rotate();
    expect(await keys.read(id, origin)).toEqual(key.secrets);
    expect(safeStorage.encryptions()).toBe(2);
    await keys.read(id, origin);
    expect(safeStorage.encryptions()).toBe(2);
  });

  it.each(['../x', 'a/b', '', 'A', 'x'.repeat(65), '.'])(
    'has no file for the connection id %j',
    async (hostile) => {
      const { keys } = await keyStore();
      expect((await failureOf(keys.save(hostile, key, false))).kind).toBe('connection-not-found');
      expect((await failureOf(keys.read(hostile, origin))).kind).toBe('connection-not-found');
      expect((await failureOf(keys.has(hostile))).kind).toBe('connection-not-found');
      expect((await failureOf(keys.remove(hostile))).kind).toBe('connection-not-found');
    },
  );
});

describe('a system without a keyring', () => {
  it.each(['basic_text', 'unknown'])(
    '(%s) is refused unless the person accepts it',
    async (name) => {
      const { keys } = await keyStore(testKeychain(name));
      expect(await failureOf(keys.save(id, key, false))).toEqual({ kind: 'weak-key-storage' });
      expect(await keys.has(id)).toBe(false);
      await keys.save(id, key, true);
      expect(await keys.read(id, origin)).toEqual(key.secrets);
    },
  );

  it('is a matter of Linux only', async () => {
    const { keys } = await keyStore(testKeychain('unknown'), 'darwin');
    await keys.save(id, key, false);
    expect(await keys.has(id)).toBe(true);
  });

  it('that cannot encrypt at all stores nothing, accepted or not', async () => {
    const { keys } = await keyStore(testKeychain('basic_text', false));
    expect((await failureOf(keys.save(id, key, true))).kind).toBe('internal');
    expect(await keys.has(id)).toBe(false);
  });
});

describe('what is asked of the keychain', () => {
  it('is what Electron offers', () => {
    expectTypeOf<typeof electronSafeStorage>().toExtend<SafeStorage>();
  });
});
