import { spawn } from 'node:child_process';
import type { ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import type { ControlLine } from '../../tools/chromium-shell/control.ts';
import { isAppPage } from '../../tools/chromium-shell/page-address.ts';
import { projectDir, projectNode } from '../../tools/project-node.ts';
import type { LaunchedApp, LaunchOptions } from './launch-app.ts';
import { killAlone, killRenderers, killTree } from './launch-processes.ts';

type Shell = ChildProcessByStdio<Writable, Readable, Readable>;

const shellFile = join(projectDir, 'tools', 'chromium-shell', 'main.ts');
/** For each step of a start: in a hundred on a machine full of other work, no start took 8 s. */
const stepWithinMs = 45_000;
const quitWithinMs = 15_000;

/** Runs a built Electron app in the Chromium stand-in, as processes of its own. */
export const launchChromiumShell = async (
  mainFile: string,
  options: LaunchOptions,
): Promise<LaunchedApp> => {
  const shell = spawn(projectNode(), [shellFile, mainFile], {
    env: shellEnv(options),
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const printed = listen(shell);
  try {
    const endpoint = await step(shell, printed, 'opened no browser', endpointOf(shell));
    const connecting = chromium.connectOverCDP(endpoint, { noDefaults: true });
    const browser = await step(shell, printed, 'let nobody in', connecting);
    const page = await step(shell, printed, 'loaded no page', loadedPage(browser));
    return launched(shell, browser, page, printed, options);
  } catch (error) {
    // Not what names the folder: that may be another start, which has the folder by right.
    await killTree(shell, null);
    throw error;
  }
};

const launched = (
  shell: Shell,
  browser: Browser,
  page: Page,
  printed: () => string,
  { userDataDir }: LaunchOptions,
): LaunchedApp => ({
  page,
  host: 'chromium',
  close: async () => {
    await quit(shell, printed, userDataDir);
    await browser.close();
  },
  kill: async () => {
    await killTree(shell, userDataDir);
    await browser.close();
  },
  killMain: async () => {
    await killAlone(shell, userDataDir);
    await browser.close();
  },
  killRenderer: async () => {
    const context = page.context();
    const next = context.waitForEvent('page');
    killRenderers(shell, userDataDir);
    const reborn = await next;
    await reborn.waitForURL((url) => isAppPage(url.href));
    await reborn.waitForLoadState('load');
    return reborn;
  },
});

const answers = (value: string | readonly string[]): string => JSON.stringify([value].flat());

const shellEnv = ({ userDataDir, saveAs, openFile, env, offline }: LaunchOptions) => ({
  ...process.env,
  CALLSHELF_HEADLESS: process.env['CALLSHELF_HEADLESS'] ?? '1',
  ...env,
  CALLSHELF_USER_DATA: userDataDir,
  CALLSHELF_SHELL_CONTROL: '1',
  ...(saveAs === undefined ? {} : { CALLSHELF_SHELL_SAVE_AS: answers(saveAs) }),
  ...(openFile === undefined ? {} : { CALLSHELF_SHELL_OPEN_FILE: answers(openFile) }),
  ...(offline === true ? { CALLSHELF_SHELL_OFFLINE: '1' } : {}),
});

/** Keeps the end of what the app prints, for the message when it fails to start or to quit. */
const listen = (shell: Shell): (() => string) => {
  let text = '';
  const isVerbose = process.env['CALLSHELF_VERBOSE'] === '1';
  for (const stream of [shell.stdout, shell.stderr])
    stream.setEncoding('utf8').on('data', (part: string) => {
      text = (text + part).slice(-4_000);
      if (isVerbose) process.stderr.write(part);
    });
  return () => text;
};

const endpointOf = (shell: Shell): Promise<string> =>
  new Promise((resolve) => {
    createInterface({ input: shell.stdout }).on('line', (line) => {
      if (line.startsWith('{"chromiumShell":'))
        resolve((JSON.parse(line) as ControlLine).chromiumShell.endpoint);
    });
  });

/** Playwright has no time limits of its own inside a spec, so a start that hangs would not say where. */
const step = async <T>(
  shell: Shell,
  printed: () => string,
  lack: string,
  work: Promise<T>,
): Promise<T> => {
  const over = new AbortController();
  const limit = wait(stepWithinMs, undefined, { signal: over.signal });
  const exit = once(shell, 'exit', { signal: over.signal });
  const failed = (words: string) => (): never => {
    throw new Error(`${words}\n${printed()}`);
  };
  try {
    return await Promise.race([
      work,
      exit.then(failed('The app ended while it was starting.')),
      limit.then(failed(`The app ${lack} within ${stepWithinMs / 1000} s.`)),
    ]);
  } finally {
    over.abort();
  }
};

const loadedPage = async (browser: Browser): Promise<Page> => {
  const context = browser.contexts()[0];
  if (context === undefined) throw new Error('Chromium has no window.');
  const page = context.pages()[0] ?? (await context.waitForEvent('page'));
  await page.waitForURL((url) => isAppPage(url.href));
  await page.waitForLoadState('load');
  return page;
};

/** The end of its standard input asks the shell to quit, on every platform alike. */
const quit = async (shell: Shell, printed: () => string, userDataDir: string): Promise<void> => {
  if (shell.exitCode === null && shell.signalCode === null) {
    const exit = once(shell, 'exit', { signal: AbortSignal.timeout(quitWithinMs) });
    shell.stdin.end();
    await exit.catch(async () => {
      await killTree(shell, userDataDir);
      throw new Error(`The app did not quit within 15 s and was killed.\n${printed()}`);
    });
  }
  if (shell.exitCode !== 0 && shell.signalCode !== 'SIGKILL')
    throw new Error(`The app ended with exit code ${String(shell.exitCode)}.\n${printed()}`);
};
