import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isStale } from '../../../tools/build-if-stale.ts';
import { temporaryFolder } from './fixture-page.ts';

const sources = [
  'src/main/index.ts',
  'src/main/old.ts',
  'electron.vite.config.ts',
  'tsconfig.base.json',
  'package-lock.json',
];
const outputs = ['out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html'];

describe('a build', () => {
  let folder: ReturnType<typeof temporaryFolder>;

  const set = (path: string, seconds: number): void =>
    utimesSync(join(folder.path, path), seconds, seconds);

  beforeEach(() => {
    folder = temporaryFolder();
    for (const path of [...sources, ...outputs]) {
      mkdirSync(dirname(join(folder.path, path)), { recursive: true });
      writeFileSync(join(folder.path, path), '');
    }
    for (const path of [...sources, 'src/main', 'src']) set(path, 1_000);
    for (const path of outputs) set(path, 2_000);
  });

  afterEach(() => folder.remove());

  it('is up to date when every bundle is newer than every source', () => {
    expect(isStale(folder.path)).toBe(false);
  });

  it('is stale when one source, the config or the lockfile is newer', () => {
    for (const path of ['src/main/index.ts', 'electron.vite.config.ts', 'package-lock.json']) {
      set(path, 3_000);
      expect(isStale(folder.path), path).toBe(true);
      set(path, 1_000);
    }
  });

  it('is stale when a source was removed', () => {
    rmSync(join(folder.path, 'src/main/old.ts'));
    expect(isStale(folder.path)).toBe(true);
  });

  it('is stale when a bundle is missing', () => {
    rmSync(join(folder.path, 'out/preload/index.cjs'));
    expect(isStale(folder.path)).toBe(true);
  });
});
