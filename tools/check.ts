/**
 * Everything that must hold, in the order in which it fails fastest: types, lint, format, unit,
 * build, end to end. All steps run even when one fails, so one look shows all there is to mend.
 * The last line is `N passed, N failed`; a failed step without tests of its own counts as one.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';

interface Counts {
  readonly passed: number;
  readonly failed: number;
}

interface Step {
  readonly name: string;
  readonly command: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Where the step leaves its counts; without it the step counts as one check. */
  readonly counts?: () => Counts;
}

const reports = mkdtempSync(join(tmpdir(), 'callshelf-check-'));
const unitReport = join(reports, 'unit.json');
const endToEndReport = join(reports, 'e2e.json');
const node = process.execPath;

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

const unitCounts = (): Counts => {
  const report = readJson(unitReport) as { numPassedTests: number; numFailedTests: number };
  return { passed: report.numPassedTests, failed: report.numFailedTests };
};

/** Playwright's words: expected = passed, unexpected = failed; a flaky test is a failed one. */
const endToEndCounts = (): Counts => {
  const { stats } = readJson(endToEndReport) as {
    stats: { expected: number; unexpected: number; flaky: number };
  };
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
};

const projects = ['src/main', 'src/preload', 'src/renderer', 'tools', 'test'];

const steps: readonly Step[] = [
  ...projects.map((project) => ({
    name: `types of ${project}`,
    command: ['node_modules/typescript/bin/tsc', '-p', project, '--noEmit'],
  })),
  { name: 'lint', command: ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0'] },
  { name: 'format', command: ['node_modules/prettier/bin/prettier.cjs', '--check', '.'] },
  { name: 'a browser', command: ['tools/find-browser.ts'] },
  {
    name: 'unit tests',
    command: [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${unitReport}`,
    ],
    counts: unitCounts,
  },
  { name: 'build', command: ['node_modules/electron-vite/bin/electron-vite.js', 'build'] },
  {
    name: 'end-to-end tests',
    command: ['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: endToEndReport },
    counts: endToEndCounts,
  },
];

const countsOf = (step: Step, succeeded: boolean): Counts => {
  if (step.counts === undefined)
    return succeeded ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  try {
    const counts = step.counts();
    // A runner can fail outside its tests (a file that does not load): that is a failure too.
    return succeeded || counts.failed > 0 ? counts : { ...counts, failed: 1 };
  } catch {
    return { passed: 0, failed: 1 };
  }
};

const run = (step: Step): Counts => {
  console.log(`\n── ${step.name}`);
  const startedAt = performance.now();
  const result = spawnSync(node, step.command, {
    stdio: 'inherit',
    env: { ...process.env, ...step.env },
  });
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  const succeeded = result.status === 0;
  console.log(`── ${step.name}: ${succeeded ? 'ok' : 'FAILED'} in ${seconds} s`);
  return countsOf(step, succeeded);
};

const total = steps.map(run).reduce((sum, counts) => ({
  passed: sum.passed + counts.passed,
  failed: sum.failed + counts.failed,
}));

rmSync(reports, { recursive: true, force: true });
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
