import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The folder with package.json. */
export const projectDir = join(import.meta.dirname, '..');

const pinned = join(
  projectDir,
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

/** Node 24, which strips types: the one that runs us, or else the project's own dependency. */
export const projectNode = (): string =>
  Number.parseInt(process.versions.node, 10) >= 24 || !existsSync(pinned)
    ? process.execPath
    : pinned;
