import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { generateCalls } from '../../src/main/samples/generate-calls.ts';
import { wordySource } from '../fakes/wordy-source.ts';
import { archivedCalls, providedCalls } from './all-calls.ts';
import { damagesToPages } from './damage.ts';
import { addConnection, callDetails, callRows, expectCalls, syncNow } from './steps.ts';
import { answersFor, expect, test } from './the-account.ts';

const calls = generateCalls({ seed: 11, count: 1_200, until: Date.UTC(2026, 0, 15, 12) });

/** How many parts of a kept index the store has: with one, a start reads no page of calls. */
const snapshotParts = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('callshelf');
        opening.onerror = () => reject(new Error(String(opening.error)));
        opening.onsuccess = () => {
          const counting = opening.result.transaction('snapshots').objectStore('snapshots').count();
          counting.onsuccess = () => {
            opening.result.close();
            resolve(counting.result);
          };
        };
      }),
  );

const isNoticed = (page: Page) =>
  expect(page.getByText('The archive was damaged and has been rebuilt')).toBeVisible();

for (const [how, inflict] of Object.entries(damagesToPages)) {
  test(`pages that ${how} are brought back from the journal when a call is opened`, async ({
    launch,
    account,
    userDataDir,
  }) => {
    const saveAs = join(userDataDir, 'all.csv');
    const provider = await account({ source: wordySource(calls, 1_024) });
    const first = await launch({ env: { TZ: 'UTC' } });
    await addConnection(first.page, answersFor(provider));
    await syncNow(first.page);
    await expectCalls(first.page, calls.count, 60_000);
    await expect.poll(() => snapshotParts(first.page), { timeout: 30_000 }).toBeGreaterThan(0);
    await first.close();

    await inflict(userDataDir);

    const { page } = await launch({ offline: true, saveAs, env: { TZ: 'UTC' } });
    await expectCalls(page, calls.count, 60_000);
    await callRows(page).first().click();
    await expect(callDetails(page).getByRole('tab', { name: 'Overview' })).toBeVisible();
    await isNoticed(page);
    await expectCalls(page, calls.count, 60_000);
    await callDetails(page).getByRole('tab', { name: 'Raw JSON' }).click();
    await expect(callDetails(page).getByRole('tabpanel')).toContainText('"sessionId"');
    expect(await archivedCalls(page, saveAs)).toEqual(providedCalls(calls));
  });

  test(`pages that ${how} are brought back at a start that has to read them`, async ({
    launch,
    account,
    userDataDir,
  }) => {
    const saveAs = join(userDataDir, 'all.csv');
    const provider = await account({ source: wordySource(calls, 1_024) });
    const first = await launch({ env: { TZ: 'UTC' } });
    await addConnection(first.page, answersFor(provider));
    await syncNow(first.page);
    await expectCalls(first.page, calls.count, 60_000);
    await first.page.evaluate(
      () =>
        new Promise((resolve, reject) => {
          const opening = indexedDB.open('callshelf');
          opening.onerror = () => reject(new Error(String(opening.error)));
          opening.onsuccess = () => {
            const writing = opening.result.transaction('snapshots', 'readwrite');
            writing.objectStore('snapshots').clear();
            writing.oncomplete = resolve;
          };
        }),
    );
    await first.kill();

    await inflict(userDataDir);

    const { page } = await launch({ offline: true, saveAs, env: { TZ: 'UTC' } });
    await isNoticed(page);
    await expectCalls(page, calls.count, 60_000);
    expect(await archivedCalls(page, saveAs)).toEqual(providedCalls(calls));
  });
}
