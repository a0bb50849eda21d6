import { join } from 'node:path';
import { generateCalls } from '../../src/main/samples/generate-calls.ts';
import { sampleSource } from '../../src/main/samples/sample-source.ts';
import { archivedCalls, providedCalls } from './all-calls.ts';
import { damages } from './damage.ts';
import { addConnection, expectCalls, syncNow } from './steps.ts';
import { answersFor, expect, test } from './the-account.ts';

const calls = generateCalls({ seed: 11, count: 600, until: Date.UTC(2026, 0, 15, 12) });

for (const [how, damage] of Object.entries(damages)) {
  test(`a store is healed from the journal, without network, when ${how}`, async ({
    launch,
    account,
    userDataDir,
  }) => {
    const saveAs = join(userDataDir, 'all.csv');
    const provider = await account({ source: sampleSource(calls) });
    const first = await launch({ env: { TZ: 'UTC' } });
    await addConnection(first.page, answersFor(provider));
    await syncNow(first.page);
    await expectCalls(first.page, calls.count, 60_000);
    await first.close();

    await damage(userDataDir);

    const { page } = await launch({ offline: true, saveAs, env: { TZ: 'UTC' } });
    await expectCalls(page, calls.count, 60_000);
    expect(await archivedCalls(page, saveAs)).toEqual(providedCalls(calls));
  });
}
