/** `npm start`: builds if need be, then opens the app in Electron, or in Chromium and says why. */
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildIfStale } from './build-if-stale.ts';
import { hasDisplay, isRootOnLinux } from './display.ts';
import { ensureBrowser } from './find-browser.ts';
import { electronInstaller, findElectron } from './find-electron.ts';
import { projectDir, projectNode } from './project-node.ts';

const downloadWithinMs = 180_000;

/** Electron's package comes without its binary and fetches it once, from GitHub. */
const downloadElectron = (): string | null => {
  console.log("Downloading Electron's binary, once.");
  spawnSync(projectNode(), [electronInstaller], { stdio: 'ignore', timeout: downloadWithinMs });
  return findElectron();
};

const run = (command: string, args: readonly string[]): void => {
  const child = spawn(command, [...args], { cwd: projectDir, stdio: 'inherit' });
  // Ctrl+C reaches the child by itself; we only have to outlive it.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('exit', (code) => (process.exitCode = code ?? 1));
};

const startElectron = (electron: string): void => {
  if (isRootOnLinux())
    console.log('Starting Electron as root, which it allows only without its sandbox.');
  run(electron, [projectDir, ...(isRootOnLinux() ? ['--no-sandbox'] : [])]);
};

const startChromium = (why: string): void => {
  ensureBrowser();
  console.log(`Starting in Chromium instead of Electron: ${why}.`);
  run(projectNode(), [join(projectDir, 'tools', 'chromium-shell', 'main.ts')]);
};

buildIfStale();
if (hasDisplay()) {
  const electron = findElectron() ?? downloadElectron();
  if (electron !== null) startElectron(electron);
  else startChromium("Electron's binary could not be downloaded");
} else startChromium('there is no display, which Electron needs');
