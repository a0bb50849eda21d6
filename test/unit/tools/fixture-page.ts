import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchChromiumShell } from '../../helpers/launch-chromium-shell.ts';
import type { LaunchedApp, LaunchOptions } from '../../helpers/launch-app.ts';

/** What `fixture-app` gives its page: the bridge of its preload, and its worker. */
declare global {
  interface Window {
    fixture: {
      ask: (verb: string, ...args: unknown[]) => Promise<unknown>;
      onReminder: (listener: (...args: unknown[]) => void) => () => void;
      readonly refused: readonly string[];
    };
    askWorker: (question: 'add' | 'count' | 'surroundings') => Promise<unknown>;
    writeForEver: () => Promise<void>;
    acknowledged?: number;
  }
}

const mainFile = join(import.meta.dirname, 'fixture-app', 'main.js');

export const launchFixture = (options: LaunchOptions): Promise<LaunchedApp> =>
  launchChromiumShell(mainFile, options);

/** Asks the fixture's main process over its bridge. */
export const ask = (page: Page, verb: string, ...args: readonly unknown[]): Promise<unknown> =>
  page.evaluate(([name, rest]) => window.fixture.ask(name, ...rest), [verb, args] as const);

export const askWorker = (page: Page, question: 'add' | 'count' | 'surroundings') =>
  page.evaluate((asked) => window.askWorker(asked), question);

/** A new folder, and what removes it. */
export const temporaryFolder = (): { readonly path: string; readonly remove: () => void } => {
  const path = mkdtempSync(join(tmpdir(), 'chromium-shell-test-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
};
