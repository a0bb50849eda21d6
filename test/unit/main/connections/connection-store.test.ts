import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { createConnectionStore } from '../../../../src/main/connections/connection-store.ts';
import { createKeyStore } from '../../../../src/main/keys/key-store.ts';
import { temporaryFolder } from '../files/temporary-folder.ts';
import { failureOf } from '../http/failure-of.ts';
import { testKeychain } from '../keys/test-keychain.ts';
import { draft } from './draft.ts';

const opened = (folder: string, safeStorage = testKeychain()) => {
  const keys = createKeyStore({ folder: join(folder, 'keys'), safeStorage, platform: 'linux' });
  const path = join(folder, 'connections.json');
  const damaged: string[] = [];
  const onDamaged = (setAside: string) => void damaged.push(setAside);
  const store = createConnectionStore({ path, keys, onDamaged });
  return { folder, keys, path, store, damaged };
};

const fresh = async (safeStorage = testKeychain()) => opened(await temporaryFolder(), safeStorage);

describe('a connection', () => {
  it('gets an id of its own and is still there after a restart, without its key in sight', async () => {
    const { folder, path, store } = await fresh();
    const saved = await store.save(draft({ name: ' Support ' }));
    expect(saved).toMatchObject({ name: 'Support', hasKey: true, isSample: false });
    expect(saved.id).toMatch(/^[0-9a-f-]{36}$/);
    const { store: again } = opened(folder);
    expect(await again.list()).toEqual([saved]);
    expect(await again.get(saved.id)).toEqual(saved);
    expect(await readFile(path, 'utf8')).not.toContain('CANARY');
    expect(JSON.stringify(saved)).not.toContain('CANARY');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it('keeps its id, its place and its key when it is edited', async () => {
    const { keys, store } = await fresh();
    const first = await store.save(draft({ name: 'First' }));
    const second = await store.save(draft({ name: 'Second' }));
    const edited = await store.save(draft({ id: first.id, name: 'Renamed', secrets: {} }));
    expect(edited).toEqual({ ...first, name: 'Renamed' });
    expect((await store.list()).map(({ id }) => id)).toEqual([first.id, second.id]);
    expect(await keys.read(first.id, 'https://2574867aa2e6e417.call-eu.cometchat.io')).toEqual({
      apiKey: 'KEY-CANARY-7',
    });
  });

  it('that is repointed without its key keeps going where it went', async () => {
    const { store } = await fresh();
    const saved = await store.save(draft());
    const settings = { ...saved.settings, baseUrl: 'https://evil.example' };
    const failure = await failureOf(store.save(draft({ id: saved.id, settings, secrets: {} })));
    expect(failure).toMatchObject({ kind: 'invalid-settings', problems: [{ field: 'apiKey' }] });
    expect(await store.get(saved.id)).toEqual(saved);
  });

  it('that was removed is gone, key included', async () => {
    const { keys, store } = await fresh();
    const { id } = await store.save(draft());
    await store.remove({ id, withCalls: false });
    await store.remove({ id, withCalls: false });
    expect(await store.list()).toEqual([]);
    expect(await keys.has(id)).toBe(false);
    expect(await failureOf(store.get(id))).toEqual({ kind: 'connection-not-found' });
  });

  it('that was removed leaves its name and colour for the calls it left, restarts included', async () => {
    const { folder, store } = await fresh();
    const { id, colour } = await store.save(draft({ name: 'Support' }));
    await store.remove({ id, withCalls: false });
    const left = { id, provider: 'cometchat', name: 'Support', colour, withCalls: false };
    expect(await opened(folder).store.listRemoved()).toMatchObject([left]);
  });

  it('that was removed may lose its calls later', async () => {
    const { store } = await fresh();
    const { id } = await store.save(draft());
    await store.remove({ id, withCalls: false });
    const [before] = await store.listRemoved();
    await store.remove({ id, withCalls: true });
    expect(await store.listRemoved()).toEqual([{ ...before, withCalls: true }]);
  });

  it('that never was leaves nothing when it is removed', async () => {
    const { store } = await fresh();
    await store.remove({ id: 'nobody', withCalls: true });
    expect(await store.listRemoved()).toEqual([]);
  });

  it('is renamed, coloured and paused without its key, and stays so when it is edited', async () => {
    const { folder, keys, store } = await fresh();
    const { id } = await store.save(draft({ name: 'Support' }));
    const change = { name: ' Sales ', colour: 'pink', isPaused: true } as const;
    const changed = await store.update({ id, ...change });
    expect(changed).toMatchObject({ ...change, name: 'Sales', hasKey: true });
    expect(await store.update({ id })).toEqual(changed);
    const edited = await store.save(draft({ id, name: 'Sales', secrets: {} }));
    expect(edited).toEqual(changed);
    expect(await opened(folder).store.list()).toEqual([changed]);
    expect(await keys.has(id)).toBe(true);
  });

  it('keeps its name when the new one is none', async () => {
    const { store } = await fresh();
    const saved = await store.save(draft());
    const failure = await failureOf(store.update({ id: saved.id, name: ' ' }));
    expect(failure).toMatchObject({ kind: 'invalid-settings', problems: [{ field: 'name' }] });
    expect(await store.get(saved.id)).toEqual(saved);
    expect(await failureOf(store.update({ id: 'nobody', name: 'x' }))).toEqual({
      kind: 'connection-not-found',
    });
  });

  it('of eight has a colour of its own', async () => {
    const { store } = await fresh();
    for (let n = 0; n < 8; n += 1) await store.save(draft({ name: `${n}` }));
    expect(new Set((await store.list()).map(({ colour }) => colour)).size).toBe(8);
  });

  it('of a file without colours gets one, the same at every start', async () => {
    const { folder, path, store } = await fresh();
    await store.save(draft({ name: 'One' }));
    await store.save(draft({ name: 'Two' }));
    const file = JSON.parse(await readFile(path, 'utf8')) as { connections: object[] };
    const old = file.connections.map((one) => ({ ...one, colour: undefined, isPaused: undefined }));
    await writeFile(path, JSON.stringify({ version: 1, connections: old }));
    const read = await opened(folder).store.list();
    expect(read.map(({ colour, isPaused }) => [colour, isPaused])).toEqual([
      ['blue', false],
      ['orange', false],
    ]);
    expect(await opened(folder).store.list()).toEqual(read);
  });

  it('is not stored when its key cannot be', async () => {
    const { folder, store } = await fresh(testKeychain('basic_text'));
    expect(await failureOf(store.save(draft()))).toEqual({ kind: 'weak-key-storage' });
    expect(await readdir(folder)).toEqual([]);
    const saved = await store.save(draft({ acceptsWeakKeyStorage: true }));
    expect(saved.hasKey).toBe(true);
  });

  it('that does not exist cannot be edited', async () => {
    const { store } = await fresh();
    expect(await failureOf(store.save(draft({ id: 'nobody' })))).toEqual({
      kind: 'connection-not-found',
    });
  });

  it('of many saved at once is not lost', async () => {
    const { store } = await fresh();
    await Promise.all(Array.from({ length: 8 }, (_, n) => store.save(draft({ name: `${n}` }))));
    expect(await store.list()).toHaveLength(8);
  });
});

describe('the sample calls', () => {
  it('are one connection, wherever they are served', async () => {
    const { store } = await fresh();
    const sample = { provider: 'cometchat', name: 'Sample calls' } as const;
    const first = await store.saveSample({
      ...sample,
      settings: { baseUrl: 'http://127.0.0.1:1' },
    });
    const second = await store.saveSample({
      ...sample,
      settings: { baseUrl: 'http://127.0.0.1:2' },
    });
    expect(second).toEqual({ ...first, settings: { baseUrl: 'http://127.0.0.1:2' } });
    expect(await store.list()).toEqual([second]);
    const renamed = await store.update({ id: first.id, name: 'Playground', isPaused: true });
    expect(await store.saveSample({ ...sample, settings: second.settings })).toEqual(renamed);
    expect(second).toMatchObject({ isSample: true, hasKey: true });
  });
});

describe('a damaged file', () => {
  it.each(['', '{"version":1,', '[]', '{"version":9,"connections":[]}'])(
    'of %j is put aside and reported once, and saving goes on',
    async (content) => {
      const folder = await temporaryFolder();
      await writeFile(join(folder, 'connections.json'), content);
      const { damaged, store } = opened(folder);
      expect(await store.list()).toEqual([]);
      await store.save(draft());
      expect(await store.list()).toHaveLength(1);
      expect(damaged).toHaveLength(1);
      expect(await readFile(damaged[0] ?? '', 'utf8')).toBe(content);
    },
  );

  it('gives what can be read of it', async () => {
    const { folder, path, store } = await fresh();
    const saved = await store.save(draft());
    const file = JSON.parse(await readFile(path, 'utf8')) as { connections: object[] };
    const half = { ...file, connections: [...file.connections, { id: '../x' }] };
    await writeFile(path, JSON.stringify(half));
    const { damaged, store: again } = opened(folder);
    expect(await again.list()).toEqual([saved]);
    expect(damaged).toHaveLength(1);
  });
});
