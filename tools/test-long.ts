/**
 * The suites that take long: kills at random moments (fifty of the whole app, seventeen each of its
 * main process and of its window alone), thousands of random histories of a sync and of an archive,
 * and syncs over HTTP through random mixes of faults. `npm test` runs a short form of each. All print their seeds.
 */
import { spawnSync } from 'node:child_process';
import { buildIfStale } from './build-if-stale.ts';
import { ensureBrowser } from './find-browser.ts';
import { projectDir, projectNode } from './project-node.ts';

interface Suite {
  readonly command: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

const suites: readonly Suite[] = [
  {
    command: ['node_modules/vitest/vitest.mjs', 'run', 'test/unit/sync-model.test.ts'],
    env: { SYNC_RUNS: '4000' },
  },
  {
    command: [
      'node_modules/vitest/vitest.mjs',
      'run',
      'test/unit/renderer/archive/repeats.test.ts',
    ],
    env: { ARCHIVE_RUNS: '4000' },
  },
  {
    command: ['node_modules/vitest/vitest.mjs', 'run', 'test/unit/fault-mix.test.ts'],
    env: { FAULT_MIXES: '60' },
  },
  {
    command: ['node_modules/@playwright/test/cli.js', 'test', 'kill', '--workers', '1'],
    env: { CALLSHELF_KILLS: '50' },
  },
];

const succeeds = ({ command, env }: Suite): boolean =>
  spawnSync(projectNode(), command, {
    cwd: projectDir,
    stdio: 'inherit',
    env: { ...env, ...process.env },
  }).status === 0;

ensureBrowser();
buildIfStale();
process.exitCode = suites.map(succeeds).every(Boolean) ? 0 : 1;
