import { readFileSync, readlinkSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { isRootOnLinux } from '../display.ts';
import { findChromium } from '../find-chromium.ts';
import { appSwitches } from './command-line.ts';
import { isHeadless } from './environment.ts';
import { isAlive } from './is-alive.ts';
import { noNetwork } from './no-network.ts';

/** The running Chromium, and the page it opened with. */
export interface Chromium {
  readonly browser: Browser;
  readonly context: BrowserContext;
  readonly firstPage: Page;
  /** Where a test's Playwright connects: `ws://127.0.0.1:…`. */
  readonly endpoint: string;
  /** Where messages may lie until a page has read them; empty. */
  readonly parcels: string;
}

/** As an app's window (`--app`): no tabs, no address bar, and the page has the window's full size. */
const windowArgs = ['--app=data:text/html,', '--no-first-run', '--remote-debugging-port=0'];

/**
 * Playwright's defaults fit tests of web sites. These do not fit an app: hidden scroll bars change
 * its layout, the automation bar takes room, and allowed pop-ups would let it open windows.
 */
const unwanted = ['--hide-scrollbars', '--enable-automation', '--disable-popup-blocking'];

const activePort = 'DevToolsActivePort';
const patienceMs = 10_000;

export const launchChromium = async (profile: string): Promise<Chromium> => {
  const executablePath = findChromium();
  if (executablePath === null)
    throw new Error('No Chromium or Chrome found. `node tools/find-browser.ts` installs one.');
  await freeProfile(profile);
  const parcels = join(profile, 'parcels');
  // What one that was killed has left, of whichever page.
  rmSync(parcels, { recursive: true, force: true });
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: isHeadless,
    chromiumSandbox: !isRootOnLinux(),
    // The window and the system decide on size and colours; nothing is emulated.
    viewport: null,
    colorScheme: null,
    reducedMotion: null,
    forcedColors: null,
    contrast: null,
    acceptDownloads: false,
    // Electron's `app:` scheme has none either, unless it is given that privilege.
    serviceWorkers: 'block',
    ignoreDefaultArgs: [...unwanted],
    // `app.quit` ends the browser; Playwright must not do it first.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [
      ...appSwitches(),
      ...windowArgs,
      ...noNetwork,
      `--crash-dumps-dir=${join(profile, 'Crashes')}`,
    ],
  });
  const firstPage = context.pages()[0] ?? (await context.newPage());
  const browser = context.browser();
  if (browser === null) throw new Error('Playwright lost the browser it has just started.');
  return { browser, context, firstPage, endpoint: await readEndpoint(profile), parcels };
};

/**
 * Chromium writes port and path of its DevTools socket into its profile. It does so in its own time
 * and leaves the file there when it ends, so the one of the start before has been removed.
 */
const readEndpoint = async (profile: string): Promise<string> => {
  const patienceEndsAt = performance.now() + patienceMs;
  for (;;) {
    const [port, path] = textOf(join(profile, activePort)).split('\n');
    if (port !== undefined && path !== undefined) return `ws://127.0.0.1:${port}${path}`;
    if (performance.now() > patienceEndsAt) throw new Error('Chromium opened no DevTools socket.');
    await wait(10);
  }
};

const textOf = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};

/**
 * A killed Chromium leaves its lock, a link to `host-pid`. It clears that itself on the same host,
 * but not where the host's name changed meanwhile, as in a new container. One that is just ending
 * is waited for: a second start would only wake it up again.
 */
const freeProfile = async (profile: string): Promise<void> => {
  const link = join(profile, 'SingletonLock');
  const patienceEndsAt = performance.now() + patienceMs;
  while (isHeld(link)) {
    if (performance.now() > patienceEndsAt) throw new Error(`A Chromium is using ${profile}.`);
    await wait(50);
  }
  for (const name of ['SingletonLock', 'SingletonCookie', 'SingletonSocket', activePort])
    rmSync(join(profile, name), { force: true });
};

const isHeld = (link: string): boolean => {
  const [, host = '', pid = '0'] = /^(.*)-(\d+)$/.exec(linkTarget(link) ?? '') ?? [];
  return host === hostname() && isAlive(Number(pid));
};

const linkTarget = (link: string): string | null => {
  try {
    return readlinkSync(link);
  } catch {
    return null;
  }
};
