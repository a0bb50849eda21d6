import { rm } from 'node:fs/promises';
import { indexedDbFolders } from './profile.ts';
import { addConnection, callRows, expectCalls, syncNow } from './steps.ts';
import { answersFor, expect, test } from './the-account.ts';

test('with the network cut everything is still there after a restart', async ({
  launch,
  account,
}) => {
  const provider = await account({ calls: 320 });
  const first = await launch();
  await addConnection(first.page, answersFor(provider));
  await syncNow(first.page);
  await expectCalls(first.page, 320);
  await first.close();

  const { page } = await launch({ offline: true });
  await expectCalls(page, 320);
  await expect(page.getByText('Offline', { exact: true })).toBeVisible();
  await expect(page.getByText(/Data as of/u)).toBeVisible();
  await callRows(page).first().click();
  const details = page.getByRole('complementary', { name: 'Call details' });
  await details.getByRole('tab', { name: 'Raw JSON' }).click();
  await expect(details).toContainText('"sessionId"');
});

test('a store that vanished is brought back from the journal with the network cut', async ({
  launch,
  account,
  userDataDir,
}) => {
  const provider = await account({ calls: 320 });
  const first = await launch();
  await addConnection(first.page, answersFor(provider));
  await syncNow(first.page);
  await expectCalls(first.page, 320);
  await first.close();

  const folders = await indexedDbFolders(userDataDir);
  expect(folders).not.toEqual([]);
  for (const folder of folders) await rm(folder, { recursive: true });

  const { page } = await launch({ offline: true });
  await expectCalls(page, 320);
});

test('killed in the middle of a sync, the next start ends with exactly the account’s calls', async ({
  launch,
  account,
}) => {
  const provider = await account({ calls: 900 });
  provider.faults.when(
    ({ path }) => path.includes('page=5'),
    () => new Promise(() => undefined),
  );
  const first = await launch();
  await addConnection(first.page, answersFor(provider));
  await syncNow(first.page);
  await expectCalls(first.page, 400);
  await first.kill();
  provider.faults.clear();

  const { page } = await launch();
  await expectCalls(page, 400);
  await syncNow(page);
  await expectCalls(page, 900);
});
