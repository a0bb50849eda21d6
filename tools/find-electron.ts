import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasDisplay } from './display.ts';
import { projectDir } from './project-node.ts';

const packageDir = join(projectDir, 'node_modules', 'electron');

/**
 * Electron's binary when it has been downloaded, else `null`. Not `require('electron')`: that
 * starts the download when the binary is missing.
 */
export const findElectron = (): string | null => {
  const pathFile = join(packageDir, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const binary = join(packageDir, 'dist', readFileSync(pathFile, 'utf8'));
  return existsSync(binary) ? binary : null;
};

/** The binary if it can also open a window here: it needs a display, Chromium does not. */
export const findUsableElectron = (): string | null => (hasDisplay() ? findElectron() : null);

/** What downloads the binary into the package, as `npx install-electron` does. */
export const electronInstaller = join(packageDir, 'install.js');
