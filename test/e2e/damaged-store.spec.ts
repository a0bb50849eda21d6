import { join } from 'node:path';
import { generateCalls } from '../../src/main/samples/generate-calls.ts';
import { sampleSource } from '../../src/main/samples/sample-source.ts';
import { archivedCalls, providedCalls } from './all-calls.ts';
import { damages } from './damage.ts';
import { addConnection, expectCalls, syncNow } from './steps.ts';
import { answersFor, expect, test } from './the-account.ts';

const noticedWithinMs = 2_000;

for (const [how, { inflict, notice, account: size }] of Object.entries(damages)) {
  test(`a store is healed from the journal, without network, when ${how}`, async ({
    launch,
    account,
    userDataDir,
  }) => {
    const { calls: count = 600, ...options } = size ?? {};
    const calls = generateCalls({ seed: 11, count, until: Date.UTC(2026, 0, 15, 12) });
    const saveAs = join(userDataDir, 'all.csv');
    const provider = await account({ ...options, source: sampleSource(calls) });
    const first = await launch({ env: { TZ: 'UTC' } });
    await addConnection(first.page, answersFor(provider));
    await syncNow(first.page);
    await expectCalls(first.page, calls.count, 60_000);
    await first.close();

    await inflict(userDataDir);

    const { page } = await launch({ offline: true, saveAs, env: { TZ: 'UTC' } });
    // Watches every frame, where `expect` would look less and less often.
    await page.getByText(`The archive ${notice}`).waitFor();
    const noticedAfterMs = await page.evaluate(() => performance.now());
    console.log(`Noticed ${Math.round(noticedAfterMs)} ms after the window began to load.`);
    expect(noticedAfterMs).toBeLessThan(noticedWithinMs);

    await expectCalls(page, calls.count, 60_000);
    expect(await archivedCalls(page, saveAs)).toEqual(providedCalls(calls));
  });
}
