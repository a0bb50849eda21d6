import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { generateCalls } from '../../src/main/samples/generate-calls.ts';
import { createRandom } from '../../src/main/samples/numbers/random.ts';
import { sampleSource } from '../../src/main/samples/sample-source.ts';
import { after } from '../fakes/slow-answers.ts';
import type { FakeCometChat } from '../fakes/cometchat.ts';
import type { LaunchedApp } from '../helpers/launch-app.ts';
import { archivedCalls, providedCalls } from './all-calls.ts';
import { addConnection, expectCalls, syncNow } from './steps.ts';
import { answersFor, expect, test } from './the-account.ts';

/** `npm run test:long` kills fifty times. */
const kills = Number(process.env['CALLSHELF_KILLS'] ?? '3');
const seed = Number(process.env['CALLSHELF_SEED'] ?? Date.now() % 1_000_000);

const calls = generateCalls({ seed: 12, count: 2_400, until: Date.UTC(2026, 0, 15, 12) });

/** The window comes back by itself; main has let go of the run, and another may begin. */
const killWindow = async (app: LaunchedApp, { requests }: FakeCometChat): Promise<void> => {
  const page = await app.killRenderer();
  if (page !== null) {
    await expect(page.getByRole('button', { name: 'Sync now' }).first()).toBeEnabled();
    const before = requests.length;
    await syncNow(page);
    await expect.poll(() => requests.length).toBeGreaterThan(before);
  }
  await app.close();
};

interface Way {
  readonly what: string;
  readonly kill: (app: LaunchedApp, provider: FakeCometChat) => Promise<void>;
  readonly times: number;
}

const ways: readonly Way[] = [
  { what: 'Killed whole', kill: (app) => app.kill(), times: kills },
  { what: 'Its main process killed', kill: (app) => app.killMain(), times: Math.ceil(kills / 3) },
  { what: 'Its window killed', kill: killWindow, times: Math.ceil(kills / 3) },
];

for (const { what, kill, times } of ways) {
  test(`${what} at random moments, it ends with exactly the account’s calls`, async ({
    launch,
    account,
    userDataDir,
  }) => {
    test.setTimeout(60_000 + times * 30_000);
    console.log(`${times} kills; CALLSHELF_SEED=${seed} repeats them.`);
    const random = createRandom(seed);
    const saveAs = join(userDataDir, 'all.csv');
    const provider = await account({ source: sampleSource(calls) });
    provider.faults.always(after(15));

    for (let time = 0; time < times; time += 1) {
      const app = await launch({ env: { TZ: 'UTC' } });
      if (time === 0) await addConnection(app.page, answersFor(provider));
      const before = provider.requests.length;
      const pages = 1 + Math.floor(random.next() * 12);
      await syncNow(app.page);
      await expect
        .poll(() => provider.requests.length - before, { intervals: [5] })
        .toBeGreaterThanOrEqual(pages);
      // Anywhere between two pages: while one is parsed, journaled, handed over or committed.
      await wait(random.next() * 120);
      await kill(app, provider);
    }

    provider.faults.clear();
    const { page } = await launch({ saveAs, env: { TZ: 'UTC' } });
    await syncNow(page);
    await expectCalls(page, calls.count, 60_000);
    await expect(page.getByText(/^Data as of/u)).toBeVisible({ timeout: 60_000 });
    expect(await archivedCalls(page, saveAs)).toEqual(providedCalls(calls));
  });
}
