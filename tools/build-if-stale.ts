/** Builds the app when a source is newer than what was built: `node tools/build-if-stale.ts`. */
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { projectDir, projectNode } from './project-node.ts';

const sources = ['src', 'electron.vite.config.ts', 'tsconfig.base.json', 'package-lock.json'];

/** The last file of each of the three bundles; all must be there and newer than every source. */
const outputs = ['out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html'];

/** Folders count too: removing a file changes nothing but the time of its folder. */
const newestMs = (path: string): number => {
  const { mtimeMs, isFolder } = timeOf(path);
  const inside = isFolder ? readdirSync(path).map((name) => newestMs(join(path, name))) : [];
  return Math.max(mtimeMs, ...inside);
};

const timeOf = (path: string): { mtimeMs: number; isFolder: boolean } => {
  const stat = statSync(path);
  return { mtimeMs: stat.mtimeMs, isFolder: stat.isDirectory() };
};

const builtMs = (root: string): number =>
  Math.min(
    ...outputs.map((path) => statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0),
  );

export const isStale = (root: string): boolean =>
  builtMs(root) < Math.max(...sources.map((path) => newestMs(join(root, path))));

export const buildIfStale = (): void => {
  if (isStale(projectDir)) build();
  else console.log('The build is up to date.');
};

const build = (): void => {
  const startedAt = performance.now();
  const cli = join(projectDir, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const { status, stdout, stderr } = spawnSync(projectNode(), [cli, 'build'], {
    cwd: projectDir,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The build failed.\n${stdout}${stderr}`);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`Built the app in ${seconds} s: its sources were newer than the last build.`);
};

if (process.argv[1] === import.meta.filename) buildIfStale();
