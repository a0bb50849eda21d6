/**
 * `npm run bench -- --calls 100000`: the app beside the obvious way, on the same calls, in the same
 * Chromium, in one run. `--profile <folder>` keeps what was filled in and takes it up again.
 */
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { buildIfStale } from '../tools/build-if-stale.ts';
import { projectDir } from '../tools/project-node.ts';
import { buildPages } from './build-pages.ts';
import { filledProfiles } from './fill-profiles.ts';
import { toRows } from './figures.ts';
import { describeMachine, loadNow } from './machine.ts';
import { measureApp } from './measure-app.ts';
import { measurePlain } from './measure-plain.ts';
import { toMarkdown } from './table.ts';

const { values } = parseArgs({
  options: { calls: { type: 'string', default: '1000000' }, profile: { type: 'string' } },
});
const calls = Number(values.calls);

const loadBefore = loadNow();
buildIfStale();
await buildPages();
const scratch = await mkdtemp(join(tmpdir(), 'callshelf-bench-'));
try {
  const filled = await filledProfiles(values.profile ?? join(scratch, 'filled'), calls);
  // What is measured syncs more calls in; what was filled stays as it was.
  const appDir = join(scratch, 'app');
  await cp(filled.appDir, appDir, { recursive: true });
  console.log('Measuring the app…');
  const app = await measureApp(appDir);
  console.log('Measuring the obvious way…');
  const plain = await measurePlain(filled.plainDir);
  const rows = toRows(calls, filled, app, plain);
  const machine = describeMachine(app.browser, loadBefore);
  const latest = join(projectDir, 'bench', 'latest.json');
  await writeFile(latest, `${JSON.stringify({ machine, rows }, null, 2)}\n`);
  console.log(`\n${calls.toLocaleString('en-US')} calls\n\n${toMarkdown(rows)}\n`);
  console.log(JSON.stringify(machine));
} finally {
  await rm(scratch, { recursive: true, force: true });
}
