/**
 * Everything that must hold, in the order in which it fails fastest: types beside lint and format,
 * then unit, build, end to end. All steps run even when one fails, so one look shows all there is to
 * mend. The last line is `N passed, N failed`; a failed step without tests of its own counts as one.
 * Tests that were skipped, for this machine cannot run them, are in neither, and named before it.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped?: number;
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
  const report = readJson(unitReport) as {
    numPassedTests: number;
    numFailedTests: number;
    numPendingTests: number;
  };
  const { numPassedTests: passed, numFailedTests: failed, numPendingTests: skipped } = report;
  return { passed, failed, skipped };
};

/** Playwright's words: expected = passed, unexpected = failed; a flaky test is a failed one. */
const endToEndCounts = (): Counts => {
  const { stats } = readJson(endToEndReport) as {
    stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  };
  const { expected, unexpected, flaky, skipped } = stats;
  return { passed: expected, failed: unexpected + flaky, skipped };
};

const projects = ['src/main', 'src/preload', 'src/renderer', 'tools', 'test'];

const types: readonly Step[] = projects.map((project) => ({
  name: `types of ${project}`,
  command: ['node_modules/typescript/bin/tsc', '-p', project, '--noEmit'],
}));

const besideTypes: readonly Step[] = [
  { name: 'lint', command: ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0'] },
  { name: 'format', command: ['node_modules/prettier/bin/prettier.cjs', '--check', '.'] },
  { name: 'a browser', command: ['tools/find-browser.ts'] },
];

/** These use all cores by themselves. */
const tests: readonly Step[] = [
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

/** What steps say that run beside others comes when they have ended, so that it is not mixed up. */
const run = async (step: Step, isBesideOthers: boolean): Promise<Counts> => {
  const title = `\n── ${step.name}`;
  if (!isBesideOthers) console.log(title);
  const startedAt = performance.now();
  const output = isBesideOthers ? 'pipe' : 'inherit';
  const child = spawn(node, step.command, {
    stdio: ['inherit', output, output],
    env: { ...process.env, ...step.env },
  });
  const said = Promise.all(
    [child.stdout, child.stderr].map(async (out) => (out === null ? '' : text(out))),
  );
  const [status] = (await once(child, 'close')) as [number | null];
  if (isBesideOthers) console.log([title, ...(await said)].join('\n').trimEnd());
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  const succeeded = status === 0;
  console.log(`── ${step.name}: ${succeeded ? 'ok' : 'FAILED'} in ${seconds} s`);
  return countsOf(step, succeeded);
};

const sum = (counts: readonly Counts[]): Required<Counts> => ({
  passed: counts.reduce((all, { passed }) => all + passed, 0),
  failed: counts.reduce((all, { failed }) => all + failed, 0),
  skipped: counts.reduce((all, { skipped = 0 }) => all + skipped, 0),
});

const inTurn = async (steps: readonly Step[], isBesideOthers = false): Promise<Counts> => {
  const counts: Counts[] = [];
  for (const step of steps) counts.push(await run(step, isBesideOthers));
  return sum(counts);
};

// Each keeps one core busy.
const beforeTests = await Promise.all([inTurn(types, true), inTurn(besideTypes, true)]);
const total = sum([...beforeTests, await inTurn(tests)]);

rmSync(reports, { recursive: true, force: true });
if (total.skipped > 0) console.log(`\n${total.skipped} skipped: not proved on this machine`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
