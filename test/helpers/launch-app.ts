import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { findUsableElectron } from '../../tools/find-electron.ts';
import { projectDir } from '../../tools/project-node.ts';
import { launchChromiumShell } from './launch-chromium-shell.ts';
import { launchElectron } from './launch-electron.ts';

export interface LaunchOptions {
  /** Where the app keeps everything; the same folder again is the same archive. */
  readonly userDataDir: string;
  /** Answers save dialogs; several answer in turn, the last from then on. '' dismisses. */
  readonly saveAs?: string | readonly string[];
  /** Answers open dialogs, in the same way. */
  readonly openFile?: string | readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Cuts the app off from every network, loopback included. */
  readonly offline?: boolean;
}

export interface LaunchedApp {
  /** The app's window, loaded. */
  readonly page: Page;
  readonly host: 'electron' | 'chromium';
  /** Quits as a person would and waits for the end; rejects when the app ended badly. */
  readonly close: () => Promise<void>;
  /** Ends every process of the app at once, as a power cut would. */
  readonly kill: () => Promise<void>;
  /** Ends the main process alone, and waits for what ends with it. */
  readonly killMain: () => Promise<void>;
  /**
   * Ends the page's process alone. Resolves with the page that takes its place, or with `null` in
   * Electron, where Playwright cannot drive a page that has crashed (its #27917).
   */
  readonly killRenderer: () => Promise<Page | null>;
}

export const builtMainFile = join(projectDir, 'out', 'main', 'index.js');

/**
 * Starts the built app in Electron, or in `tools/chromium-shell` where Electron's binary or a
 * display for it is missing. Builds nothing. CALLSHELF_VERBOSE=1 shows what the app prints.
 */
export const launchApp = async (options: LaunchOptions): Promise<LaunchedApp> => {
  if (!existsSync(builtMainFile))
    throw new Error(
      `The app is not built: ${builtMainFile} is missing. Run "npm run build" first.`,
    );
  const electron = findUsableElectron();
  return electron === null
    ? await launchChromiumShell(builtMainFile, options)
    : await launchElectron(electron, options);
};
