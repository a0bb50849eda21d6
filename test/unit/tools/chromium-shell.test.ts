import { mkdirSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { findChromium } from '../../../tools/find-chromium.ts';
import type { LaunchedApp } from '../../helpers/launch-app.ts';
import { ask, askWorker, launchFixture, temporaryFolder } from './fixture-page.ts';

const startMs = 60_000;

describe('the Chromium shell', { timeout: startMs }, () => {
  const folder = temporaryFolder();
  const saved = join(folder.path, 'saved.bin');
  let app: LaunchedApp;
  let page: Page;

  beforeAll(async () => {
    expect(
      findChromium(),
      'No Chromium here: node tools/find-browser.ts fetches one',
    ).not.toBeNull();
    app = await launchFixture({
      userDataDir: join(folder.path, 'data'),
      saveAs: [saved, ''],
      openFile: '/some/file.json',
    });
    page = app.page;
  }, startMs);

  afterAll(async () => {
    await app.close();
    folder.remove();
  }, startMs);

  it('shows a window of the size the app asked for, at an origin that never changes', async () => {
    const shown = await page.evaluate(() => [innerWidth, innerHeight, location.origin]);
    expect(shown).toEqual([1280, 800, 'https://bundle.callshelf.invalid']);
  });

  it('tells the app who asks as Electron does', async () => {
    expect(await ask(page, 'sender')).toEqual({
      url: 'app://bundle/index.html',
      origin: 'app://bundle',
      isMainFrame: true,
      isWindow: true,
      isSame: true,
    });
    expect(await ask(page, 'about')).toEqual(['fixture-app', '1.2.3', false]);
  });

  it('carries values both ways unchanged, own keys named __proto__ or $bytes included', async () => {
    const values = [
      { a: [1, -0, 1.5, null, undefined, '𝄞', true], $bytes: 'text', d: new Date(5) },
      [NaN, Infinity, 10n ** 20n],
    ];
    expect(await ask(page, 'echo', values)).toEqual(values);
    const text = '{"__proto__":{"x":1},"y":2}';
    const echoed = await page.evaluate(
      async (json) => JSON.stringify(await window.fixture.ask('echo', JSON.parse(json))),
      text,
    );
    expect(echoed).toBe(text);
  });

  it('carries bytes both ways as a Uint8Array, a megabyte as well as three', async () => {
    const answers = await page.evaluate(async () => {
      const megabyte = new Uint8Array(1_000_003).map((_, index) => index * 7);
      const small = await window.fixture.ask('reversed', new Uint8Array([1, 2, 3]));
      const big = (await window.fixture.ask('reversed', megabyte)) as Uint8Array;
      const isSame = big.toReversed().every((byte, index) => byte === megabyte[index]);
      return [small instanceof Uint8Array, [...(small as Uint8Array)], big.length, isSame];
    });
    expect(answers).toEqual([true, [3, 2, 1], 1_000_003, true]);
  });

  it('carries long texts unchanged, whatever they are written in, and in the order sent', async () => {
    const kinds = ['{"name":"Παρέα 林育婷 𝄞"}', 'plain', '\ud800 alone'];
    const texts = kinds.map((kind, at) => kind.repeat(20_000 / (at + 1)));
    const lengths = await page.evaluate(async (sent) => {
      const came: number[] = [];
      const all = [...sent, 'short'].map(async (text) => {
        const echoed = await window.fixture.ask('echo', text);
        if (echoed === text) came.push(text.length);
      });
      await Promise.all(all);
      return came;
    }, texts);
    expect(lengths).toEqual([...texts, 'short'].map((text) => text.length));
  });

  it('carries long texts wherever they stand in a value', async () => {
    const value = { rows: ['a'.repeat(2_000), { note: 'β'.repeat(3_000), short: 'c' }], last: 'd' };
    expect(await ask(page, 'echo', value)).toEqual(value);
  });

  it('leaves nothing of what was long in its folder, and needs no such folder', async () => {
    const parcels = join(folder.path, 'data', 'chromium-profile', 'parcels', '1');
    const text = 'long '.repeat(20_000);
    const before = statSync(parcels).mtimeMs;
    expect(await ask(page, 'echo', text)).toBe(text);
    expect(statSync(parcels).mtimeMs).toBeGreaterThan(before);
    await vi.waitFor(() => expect(readdirSync(parcels)).toEqual([]));
    rmSync(parcels, { recursive: true });
    expect(await ask(page, 'echo', text)).toBe(text);
    mkdirSync(parcels);
  });

  it('rejects as Electron words it', async () => {
    const rejection = (verb: string) => ask(page, verb).catch((error: unknown) => String(error));
    const prefix = 'Error invoking remote method';
    expect(await rejection('fail')).toContain(`${prefix} 'fail': RangeError: out of reach`);
    expect(await rejection('uncloneable')).toContain('An object could not be cloned.');
    expect(await rejection('x')).toContain(`${prefix} 'x': Error: No handler registered for 'x'`);
  });

  it('delivers messages to listeners until they stop', async () => {
    const got = await page.evaluate(async () => {
      const messages: unknown[][] = [];
      const stop = window.fixture.onReminder((...args) => messages.push(args));
      await window.fixture.ask('remindMe', 'first');
      stop();
      await window.fixture.ask('remindMe', 'second');
      return messages.map(([text, bytes]) => [text, bytes instanceof Uint8Array]);
    });
    expect(got).toEqual([['first', true]]);
  });

  it('gives the preload electron and nothing else', async () => {
    expect(await page.evaluate(() => window.fixture.refused)).toEqual([
      'module not found: node:fs',
      'Electron API ipcRenderer.sendSync is not in the Chromium stand-in',
    ]);
  });

  it("keeps the preload out of the page's reach: a frozen bridge, and no other name", async () => {
    const seen = await page.evaluate(() => ({
      isFrozen: Object.isFrozen(window.fixture),
      globals: Object.getOwnPropertyNames(window).filter((name) =>
        /^require$|^process$|ipc|electron|chromiumshell|__/i.test(name),
      ),
    }));
    expect(seen).toEqual({ isFrozen: true, globals: [] });
  });

  it("serves the page and its module worker with the app's own headers", async () => {
    const policy = await page.evaluate(async () =>
      (await fetch('/index.html')).headers.get('Content-Security-Policy'),
    );
    expect(policy).toContain("default-src 'none'");
    expect(await askWorker(page, 'surroundings')).toEqual({
      origin: 'https://bundle.callshelf.invalid',
      isSecure: true,
      evalError: 'EvalError',
    });
  });

  it('answers dialogs in turn, and dismisses one for an empty answer', async () => {
    expect(await ask(page, 'save', 'first')).toBe(saved);
    expect(readFileSync(saved, 'utf8')).toBe('first');
    expect(await ask(page, 'save', 'second')).toBeNull();
    expect(await ask(page, 'open')).toEqual(['/some/file.json']);
  });

  it('encrypts with a key that only the owner can read', async () => {
    const answer = { result: 'a key', isReadable: false, backend: 'gnome_libsecret' };
    expect(await ask(page, 'secret', 'a key')).toEqual(answer);
    expect(statSync(join(folder.path, 'data', 'chromium-shell.key')).mode & 0o777).toBe(0o600);
  });

  it('deletes the IndexedDB of an origin, open as it may be, and nothing else', async () => {
    const kept = () =>
      page.evaluate(async () => {
        const databases = await indexedDB.databases();
        return { databases: databases.map(({ name }) => name), local: localStorage.getItem('a') };
      });
    await page.evaluate(
      () =>
        new Promise((resolve) => {
          localStorage.setItem('a', '1');
          indexedDB.open('doomed').onsuccess = resolve;
        }),
    );
    expect((await kept()).databases).toContain('doomed');
    const storage = (await ask(page, 'storagePath')) as string;
    expect(readdirSync(storage)).toContain('IndexedDB');
    await ask(page, 'clearStorage', { origin: 'app://bundle', storages: ['indexdb'] });
    expect(await kept()).toEqual({ databases: [], local: '1' });
    await expect(ask(page, 'clearStorage', {})).rejects.toThrow('not in the Chromium stand-in');
  });

  it('throws a named error for what it does not imitate', async () => {
    const missing = (what: string) =>
      `NotInStandInError: Electron API ${what} is not in the Chromium stand-in`;
    expect(await ask(page, 'unknownApis')).toEqual([
      missing('app.getFileIcon'),
      missing("app.on('gpu-info-update')"),
      missing('powerMonitor.getSystemIdleTime'),
      missing('BrowserWindow.setOpacity'),
      missing('webPreferences.sandbox = false'),
      missing('session.clearCache'),
    ]);
  });

  it("runs a menu's command at its shortcut", async () => {
    await page.keyboard.press('Control+f');
    await expect.poll(() => ask(page, 'events')).toContain('find');
  });

  it('denies what the app denies: permissions, new windows, other addresses', async () => {
    const state = (name: string) =>
      page.evaluate(
        async (asked) =>
          (await navigator.permissions.query({ name: asked as PermissionName })).state,
        name,
      );
    expect(await state('geolocation')).toBe('denied');
    expect(await state('clipboard-read')).toBe('denied');

    expect(await page.evaluate(() => window.open('https://example.com/'))).toBeNull();
    await page.getByRole('link', { name: 'New window' }).click();
    const refusals = ['https://example.com/', 'app://bundle/elsewhere.html'];
    for (const url of refusals)
      await expect.poll(() => ask(page, 'events')).toContain(`refused window ${url}`);
    await expect.poll(() => page.context().pages().length).toBe(1);

    const here = page.url();
    for (const url of ['https://example.com/', '/other.html', 'about:blank']) {
      await page.evaluate((to) => void (location.href = to), url);
      await expect.poll(() => ask(page, 'about').catch(() => null)).not.toBeNull();
      expect(page.url()).toBe(here);
    }
  });
});

describe('the network of the page', { timeout: startMs }, () => {
  const folder = temporaryFolder();
  let server: Server;
  let hits = 0;
  let address = '';

  beforeAll(async () => {
    server = createServer((_request, response) => {
      hits += 1;
      response.setHeader('Access-Control-Allow-Origin', '*').end('reached');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterAll(() => {
    server.close();
    folder.remove();
  });

  it('does not exist, even without a policy, while main reaches loopback', async () => {
    const app = await launchFixture({ userDataDir: folder.path });
    const { page } = app;
    // The fixture serves this page without its policy.
    await page.goto('https://bundle.callshelf.invalid/open.html');
    const failures = await page.evaluate(async (host) => {
      const socket = new WebSocket(`ws://${host}/`);
      const talked = new Promise((resolve) => {
        socket.onopen = () => resolve('open');
        socket.onerror = () => resolve('failed');
      });
      const fetched = fetch(`http://${host}/`).then(
        () => 'reached',
        (error: unknown) => String(error),
      );
      return await Promise.all([fetched, talked]);
    }, address);
    expect(failures).toEqual(['TypeError: Failed to fetch', 'failed']);
    expect(hits).toBe(0);
    expect(await ask(page, 'reach', `http://${address}/`)).toBe('reached');
    await app.close();
  });

  it('is cut off for main too when the launch is offline, loopback included', async () => {
    const before = hits;
    const app = await launchFixture({ userDataDir: folder.path, offline: true });
    expect(await ask(app.page, 'online')).toBe(false);
    expect(await ask(app.page, 'reach', `http://${address}/`)).toBe(
      'net::ERR_INTERNET_DISCONNECTED',
    );
    expect(hits).toBe(before);
    await app.close();
  });
});
