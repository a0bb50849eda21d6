import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const onPath = (): readonly string[] =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => commands.map((command) => join(folder, command)));

const macApps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];

const installed = (): readonly string[] => {
  if (process.platform === 'darwin')
    return macApps.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  if (process.platform !== 'win32') return onPath();
  const roots = [
    process.env['PROGRAMFILES'],
    process.env['PROGRAMFILES(X86)'],
    process.env['LOCALAPPDATA'],
  ];
  return roots
    .filter((root) => root !== undefined)
    .flatMap((root) => [
      join(root, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(root, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ]);
};

/**
 * A Chromium on this machine: what CHROMIUM_PATH names, the system's, or Playwright's own. `null`
 * when there is none.
 */
export const findChromium = (): string | null => {
  const chosen = process.env['CHROMIUM_PATH'];
  const candidates = [
    ...(chosen === undefined ? [] : [chosen]),
    ...installed(),
    chromium.executablePath(),
  ];
  return candidates.find((path) => existsSync(path)) ?? null;
};
