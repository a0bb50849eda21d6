import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { generateCalls } from '../../src/main/samples/generate-calls.ts';
import { createRandom } from '../../src/main/samples/numbers/random.ts';
import { sampleSource } from '../../src/main/samples/sample-source.ts';
import { after } from '../fakes/slow-answers.ts';
import { archivedCalls, providedCalls } from './all-calls.ts';
import { addConnection, expectCalls, syncNow } from './steps.ts';
import { answersFor, expect, test } from './the-account.ts';

/** `npm run test:long` kills fifty times. */
const kills = Number(process.env['CALLSHELF_KILLS'] ?? '3');
const seed = Number(process.env['CALLSHELF_SEED'] ?? Date.now() % 1_000_000);

const calls = generateCalls({ seed: 12, count: 2_400, until: Date.UTC(2026, 0, 15, 12) });

test('killed at random moments, it ends with exactly the account’s calls', async ({
  launch,
  account,
  userDataDir,
}) => {
  test.setTimeout(60_000 + kills * 30_000);
  console.log(`${kills} kills; CALLSHELF_SEED=${seed} repeats them.`);
  const random = createRandom(seed);
  const saveAs = join(userDataDir, 'all.csv');
  const provider = await account({ source: sampleSource(calls) });
  provider.faults.always(after(15));

  for (let kill = 0; kill < kills; kill += 1) {
    const app = await launch({ env: { TZ: 'UTC' } });
    if (kill === 0) await addConnection(app.page, answersFor(provider));
    const before = provider.requests.length;
    const pages = 1 + Math.floor(random.next() * 12);
    await syncNow(app.page);
    await expect
      .poll(() => provider.requests.length - before, { intervals: [5] })
      .toBeGreaterThanOrEqual(pages);
    // Anywhere between two pages: while one is parsed, journaled, handed over or committed.
    await wait(random.next() * 120);
    await app.kill();
  }

  provider.faults.clear();
  const { page } = await launch({ saveAs, env: { TZ: 'UTC' } });
  await syncNow(page);
  await expectCalls(page, calls.count, 60_000);
  await expect(page.getByText(/^Data as of/u)).toBeVisible({ timeout: 60_000 });
  expect(await archivedCalls(page, saveAs)).toEqual(providedCalls(calls));
});
