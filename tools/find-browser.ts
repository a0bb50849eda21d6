/**
 * Finds what the app can run in, and fetches one when there is none: `node tools/find-browser.ts`.
 * Says in one line which it is and where it came from.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { canInstallPackages, installPackages } from './debian-packages.ts';
import { ensureFonts, fontPackages } from './ensure-fonts.ts';
import { findChromium } from './find-chromium.ts';
import { findUsableElectron } from './find-electron.ts';
import { projectDir, projectNode } from './project-node.ts';

export interface Browser {
  readonly kind: 'electron' | 'chromium';
  readonly path: string;
}

export const ensureBrowser = (): Browser => {
  const electron = findUsableElectron();
  if (electron !== null) return found('electron', electron, 'Found Electron');
  const browser = workingChromium('Found Chromium') ?? fromPlaywright() ?? fromDebian();
  if (browser === null) throw new Error(missing);
  ensureFonts();
  return browser;
};

const found = (kind: Browser['kind'], path: string, how: string): Browser => {
  console.log(`${how}: ${path}`);
  return { kind, path };
};

/** One that starts: a downloaded Chromium lies there in vain where the system's libraries lack. */
const workingChromium = (how: string): Browser | null => {
  const path = findChromium();
  if (path === null) return null;
  // On Windows `--version` opens a window instead.
  const isWorking = process.platform === 'win32' || spawnSync(path, ['--version']).status === 0;
  return isWorking ? found('chromium', path, how) : null;
};

const downloadWithinMs = 240_000;

const fromPlaywright = (): Browser | null => {
  console.log('No Electron and no Chromium here: trying the download of Playwright.');
  const cli = join(projectDir, 'node_modules', 'playwright-core', 'cli.js');
  spawnSync(projectNode(), [cli, 'install', '--no-shell', 'chromium'], {
    stdio: 'ignore',
    timeout: downloadWithinMs,
  });
  return workingChromium("Downloaded Playwright's Chromium");
};

const fromDebian = (): Browser | null => {
  if (!canInstallPackages()) return null;
  console.log("The download did not work: installing Debian's package chromium.");
  installPackages(['chromium', ...fontPackages]);
  return workingChromium("Installed Debian's package chromium");
};

const missing =
  'No Electron, Chromium or Chrome was found, and none could be fetched. ' +
  'Install Chromium or Chrome, or set CHROMIUM_PATH to one.';

if (process.argv[1] === import.meta.filename) ensureBrowser();
