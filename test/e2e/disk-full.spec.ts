import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { generateCalls } from '../../src/main/samples/generate-calls.ts';
import { wordySource } from '../fakes/wordy-source.ts';
import { archivedCalls, providedCalls } from './all-calls.ts';
import { indexedDbFolders } from './profile.ts';
import { expect, test } from './small-disk.ts';
import { addConnection, expectCalls, syncNow } from './steps.ts';
import type { AppFixtures } from './app-fixture.ts';
import { answersFor, type AccountFixtures } from './the-account.ts';

const calls = generateCalls({ seed: 13, count: 3_000, until: Date.UTC(2026, 0, 15, 12) });
const megabyte = 1024 * 1024;
const floorBytes = 512 * megabyte;

const diskFull = (page: Page) => page.getByRole('alert').filter({ hasText: 'Disk full' });

const callsShown = async (page: Page): Promise<number> => {
  const words = page
    .getByRole('status')
    .filter({ hasText: /^[\d,]+ calls/u })
    .first();
  const [count = '0'] = /[\d,]+/u.exec((await words.textContent()) ?? '') ?? [];
  return Number(count.replaceAll(',', ''));
};

const expectStopped = async (page: Page): Promise<void> => {
  await expect(diskFull(page)).toContainText('MB more are needed', { timeout: 60_000 });
  await expect(diskFull(page)).toContainText('What is already stored is safe.');
};

/** A connection, and a store with nothing in it yet. */
const connectOnce = async ({
  launch,
  account,
}: Pick<AppFixtures, 'launch'> & Pick<AccountFixtures, 'account'>): Promise<void> => {
  const provider = await account({ source: wordySource(calls, 1_024) });
  const { page, close } = await launch({ env: { TZ: 'UTC' } });
  await addConnection(page, answersFor(provider));
  await close();
};

test('a sync stops while the disk still has room, and goes on when there is more', async ({
  smallDisk,
  launch,
  account,
  userDataDir,
}) => {
  const disk = smallDisk(userDataDir, 2 * floorBytes);
  const saveAs = join(userDataDir, 'all.csv');
  const provider = await account({ source: wordySource(calls, 1_024) });
  const { page, close } = await launch({ saveAs, env: { TZ: 'UTC' } });
  await addConnection(page, answersFor(provider));
  const { blocks, bfree, bsize } = await statfs(userDataDir);
  disk.resize((blocks - bfree) * bsize + floorBytes + 2 * megabyte);

  await syncNow(page);
  await expectStopped(page);
  const { bavail } = await statfs(userDataDir);
  // The store is written after the journal has looked; there is room left for far more than that.
  expect(bavail * bsize).toBeGreaterThan(floorBytes - 16 * megabyte);

  disk.resize(2 * floorBytes);
  await diskFull(page).getByRole('button', { name: 'Try again' }).click();
  await expectCalls(page, calls.count, 60_000);
  expect(await archivedCalls(page, saveAs)).toEqual(providedCalls(calls));
  await close();
});

for (const room of [1.5, 3]) {
  test(`a store that ran out of disk after ${room} MB has every call once there is room`, async ({
    smallDisk,
    launch,
    account,
    userDataDir,
  }) => {
    const saveAs = join(userDataDir, 'all.csv');
    await connectOnce({ launch, account });
    const [folder = ''] = await indexedDbFolders(userDataDir);
    const disk = smallDisk(folder, room * megabyte);

    // Only the store's folder is small: main sees a large disk, and its floor helps nobody.
    const full = await launch({ env: { TZ: 'UTC' } });
    await syncNow(full.page);
    await expectStopped(full.page);
    const kept = await callsShown(full.page);
    expect(kept).toBeGreaterThan(0);
    await full.close();

    disk.resize(200 * megabyte);
    const offline = await launch({ offline: true, env: { TZ: 'UTC' } });
    await expect.poll(() => callsShown(offline.page)).toBeGreaterThanOrEqual(kept);
    await offline.close();

    const { page, close } = await launch({ saveAs, env: { TZ: 'UTC' } });
    await syncNow(page);
    await expectCalls(page, calls.count, 60_000);
    await expect(page.getByText(/^Data as of/u)).toBeVisible({ timeout: 60_000 });
    expect(await archivedCalls(page, saveAs)).toEqual(providedCalls(calls));
    await close();
  });
}

test('a store that ran out of disk takes up again without a restart, once there is room', async ({
  smallDisk,
  launch,
  account,
  userDataDir,
}) => {
  const saveAs = join(userDataDir, 'all.csv');
  await connectOnce({ launch, account });
  const [folder = ''] = await indexedDbFolders(userDataDir);
  const disk = smallDisk(folder, 1.5 * megabyte);

  const { page, close } = await launch({ saveAs, env: { TZ: 'UTC' } });
  await syncNow(page);
  await expectStopped(page);
  const kept = await callsShown(page);
  // Put away first, so that what is seen next is what the second attempt came to.
  await diskFull(page).getByRole('button', { name: 'Dismiss' }).click();
  await expect(page.getByRole('alert')).toBeHidden();
  await syncNow(page);
  await expectStopped(page);
  expect(await callsShown(page)).toBeGreaterThanOrEqual(kept);

  disk.resize(200 * megabyte);
  await diskFull(page).getByRole('button', { name: 'Try again' }).click();
  await expectCalls(page, calls.count, 60_000);
  await expect(page.getByText(/^Data as of/u)).toBeVisible({ timeout: 60_000 });
  expect(await archivedCalls(page, saveAs)).toEqual(providedCalls(calls));
  await close();
});
