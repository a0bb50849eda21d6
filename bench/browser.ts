import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';

import { toBrowserUrl } from '../tools/chromium-shell/page-address.ts';
import { isRootOnLinux } from '../tools/display.ts';
import { findChromium } from '../tools/find-chromium.ts';
import { pagesDir } from './build-pages.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

/** The app's own origin, so that a bench page sees the app's archive. */
const origin = toBrowserUrl('app://bundle/').replace(/\/$/u, '');

const serve = async (context: BrowserContext): Promise<void> => {
  await context.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    const contentType = types[extname(url.pathname)];
    if (url.origin !== origin || contentType === undefined) return route.abort();
    const body = await readFile(join(pagesDir, url.pathname));
    return route.fulfill({ body, contentType });
  });
};

export interface BenchPage {
  readonly page: Page;
  readonly goTo: (path: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A bench page in the same Chromium that stands in for Electron, on a profile of its own. */
export const openBenchPage = async (profile: string): Promise<BenchPage> => {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('No Chromium found.');
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    chromiumSandbox: !isRootOnLinux(),
    viewport: null,
    // As the app's own start: hidden scroll bars would change the layout.
    ignoreDefaultArgs: ['--hide-scrollbars', '--enable-automation'],
    args: ['--window-size=1280,800', '--disable-quic', '--disable-component-update'],
  });
  await serve(context);
  const page = context.pages()[0] ?? (await context.newPage());
  return {
    page,
    goTo: async (path) => {
      await page.goto(`${origin}/${path}`);
    },
    close: () => context.close(),
  };
};

/** Where the app keeps its browser's profile in a data folder. */
export const appProfile = (userDataDir: string): string => join(userDataDir, 'chromium-profile');
