import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchChromium } from './chromium.ts';
import type { Chromium } from './chromium.ts';

let running: Chromium | null = null;
let profile: string | null = null;
let isFirstPageTaken = false;

/** The one Chromium of this shell; there before the app is told that it is ready. */
export const theBrowser = (): Chromium => {
  if (running === null) throw new Error('Electron opens no window before the app is ready');
  return running;
};

/** Where Chromium keeps what belongs to the one user it has; `null` before it was opened. */
export const profileFolder = (): string | null =>
  profile === null ? null : join(profile, 'Default');

export const openBrowser = async (userData: string): Promise<Chromium> => {
  profile = join(userData, 'chromium-profile');
  running = await launchChromium(profile);
  return running;
};

export const closeBrowser = async (): Promise<void> => {
  const closing = running;
  running = null;
  // Chromium has ended already when a person closed its last window.
  await closing?.context.close().catch((error: unknown) => {
    if (closing.browser.isConnected()) throw error;
  });
};

/** The page Chromium opened with, which has no tabs; then new ones. */
export const takePage = async (): Promise<Page> => {
  const { context, firstPage } = theBrowser();
  if (isFirstPageTaken) return await context.newPage();
  isFirstPageTaken = true;
  return firstPage;
};
