/**
 * `npm run bench -- --calls 100000`: the app beside the obvious way, on the same calls, in the same
 * Chromium, in one run; then first syncs against a provider on loopback. `--parts list` or
 * `--parts sync` leaves the other out. `--profile <folder>` keeps what was filled in and takes it up
 * again.
 */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { buildIfStale } from '../tools/build-if-stale.ts';
import { buildPages } from './build-pages.ts';
import { toRows } from './figures.ts';
import { filledProfiles } from './fill-profiles.ts';
import { writeLatest } from './latest.ts';
import { describeMachine, loadNow } from './machine.ts';
import { measureApp } from './measure-app.ts';
import { measurePlain } from './measure-plain.ts';
import { measureSync } from './measure-sync.ts';
import { toSyncRows } from './sync-figures.ts';
import { toMarkdown, type Row } from './table.ts';

const { values } = parseArgs({
  options: {
    calls: { type: 'string', default: '1000000' },
    parts: { type: 'string', default: 'list,sync' },
    profile: { type: 'string' },
  },
});
const calls = Number(values.calls);
const parts = values.parts.split(',');
const latencyMs = 80;

const loadBefore = loadNow();
buildIfStale();
const scratch = await mkdtemp(join(tmpdir(), 'callshelf-bench-'));

const listRows = async (): Promise<readonly Row[]> => {
  await buildPages();
  const filled = await filledProfiles(values.profile ?? join(scratch, 'filled'), calls);
  // What is measured syncs more calls in; what was filled stays as it was.
  const appDir = join(scratch, 'app');
  await cp(filled.appDir, appDir, { recursive: true });
  console.log('Measuring the app…');
  const app = await measureApp(appDir);
  console.log('Measuring the obvious way…');
  const plain = await measurePlain(filled.plainDir);
  return toRows(calls, filled, app, plain);
};

const syncRows = async (): Promise<readonly Row[]> => {
  console.log('Syncing 100,000 calls three times, then 300,000…');
  const first = await measureSync(100_000, latencyMs, 3);
  return toSyncRows(first, await measureSync(300_000, latencyMs), latencyMs);
};

try {
  const list = parts.includes('list') ? await listRows() : undefined;
  const sync = parts.includes('sync') ? await syncRows() : undefined;
  const machine = await describeMachine(loadBefore);
  await writeLatest(machine, { ...(list && { list }), ...(sync && { sync }) });
  console.log(`\n${toMarkdown([...(list ?? []), ...(sync ?? [])])}\n`);
  console.log(JSON.stringify(machine));
} finally {
  await rm(scratch, { recursive: true, force: true });
}
