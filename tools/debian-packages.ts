import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { isRootOnLinux } from './display.ts';

const aptGet = '/usr/bin/apt-get';

/** Installing needs Debian or a child of it, and root. */
export const canInstallPackages = (): boolean => isRootOnLinux() && existsSync(aptGet);

/** Installs packages with what they need and nothing more. Whether it worked. */
export const installPackages = (names: readonly string[]): boolean => {
  const run = (...args: readonly string[]): boolean =>
    spawnSync(aptGet, [...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  // The lists of a fresh container are empty. Where they cannot be renewed, old ones may still do.
  run('update', '-q');
  return run('install', '-q', '-y', '--no-install-recommends', ...names);
};
