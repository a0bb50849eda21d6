import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { generateCalls } from '../../src/main/samples/generate-calls.ts';
import { wordySource } from '../fakes/wordy-source.ts';
import { archivedCalls, providedCalls } from './all-calls.ts';
import { damages } from './damage.ts';
import { addConnection, expectCalls, syncNow } from './steps.ts';
import { answersFor, expect, test } from './the-account.ts';

/**
 * Two seconds, and on a machine that is busy so many times what a start takes there: a sound one a
 * minute ago, or this one, whichever met more of what else is running.
 */
const noticedWithin = (...startsMs: readonly number[]): number =>
  Math.max(2_000, 4 * Math.max(...startsMs));

const sinceLoad = (page: Page): Promise<number> => page.evaluate(() => performance.now());

for (const [how, { inflict, notice, account: size }] of Object.entries(damages)) {
  test(`a store is healed from the journal, without network, when ${how}`, async ({
    launch,
    account,
    userDataDir,
  }) => {
    const { calls: count = 600, bytesEach = 0, ...options } = size ?? {};
    const calls = generateCalls({ seed: 11, count, until: Date.UTC(2026, 0, 15, 12) });
    const saveAs = join(userDataDir, 'all.csv');
    const provider = await account({ ...options, source: wordySource(calls, bytesEach) });
    const first = await launch({ env: { TZ: 'UTC' } });
    await first.page.getByRole('button', { name: 'Add connection' }).first().waitFor();
    const soundStartMs = await sinceLoad(first.page);
    await addConnection(first.page, answersFor(provider));
    await syncNow(first.page);
    await expectCalls(first.page, calls.count, 60_000);
    await first.close();

    await inflict(userDataDir);

    const { page } = await launch({ offline: true, saveAs, env: { TZ: 'UTC' } });
    // Both watch every frame, where `expect` would look less and less often.
    const [startMs] = await Promise.all([
      page
        .getByRole('navigation')
        .waitFor()
        .then(() => sinceLoad(page)),
      page.getByText(`The archive ${notice}`).waitFor(),
    ]);
    const noticedAfterMs = await sinceLoad(page);
    console.log(`Noticed ${Math.round(noticedAfterMs)} ms after the window began to load.`);
    expect(noticedAfterMs).toBeLessThan(noticedWithin(soundStartMs, startMs));

    await expectCalls(page, calls.count, 60_000);
    expect(await archivedCalls(page, saveAs)).toEqual(providedCalls(calls));
  });
}
