import { apiError } from '../fakes/cometchat.ts';
import { replyWith } from '../fakes/unwelcome-replies.ts';
import { addConnection, expectCalls, goTo, syncNow } from './steps.ts';
import { answersFor, expect, test } from './the-account.ts';

test('the log tells of every run what it read, with both counts, and is copied as text', async ({
  launch,
  account,
}) => {
  const provider = await account({ calls: 230 });
  provider.faults.next(replyWith(503, 'busy'));
  const { page } = await launch();
  await addConnection(page, answersFor(provider));
  await syncNow(page);
  await expectCalls(page, 230);
  await expect(page.getByText(/Data as of/u)).toBeVisible();
  await goTo(page, 'Connections');
  await page.getByRole('button', { name: 'Sync log' }).click();
  const log = page.getByRole('dialog', { name: 'Sync log of Support app' });
  await expect(log.getByText('Done', { exact: true })).toBeVisible();
  await expect(log.getByText('230 calls listed, 230 new')).toBeVisible();
  await expect(log.getByText(/1 window done, 1 request repeated/u)).toBeVisible();
  await expect(log.getByRole('row').nth(1)).toContainText(/230\s*230\s*Complete/u);
  await log.getByRole('button', { name: 'Copy' }).click();
  await expect(log.getByRole('status')).toHaveText('Copied');
  await page.keyboard.press('Escape');
  await goTo(page, 'Calls');
  const search = page.getByRole('searchbox', { name: 'Search calls' });
  await search.focus();
  await page.keyboard.press('Control+V');
  await expect(search).toHaveValue(/^Sync log of Support app .*provider said 230, we hold 230/u);
});

test('a run that failed says why in a sentence, and the runs before it stay', async ({
  launch,
  account,
}) => {
  const provider = await account({ calls: 12 });
  const { page } = await launch();
  await addConnection(page, answersFor(provider));
  await syncNow(page);
  await expectCalls(page, 12);
  await expect(page.getByText(/Data as of/u)).toBeVisible();
  provider.faults.always(apiError(401, 'AUTH_ERR_APIKEY_NOT_FOUND'));
  await syncNow(page);
  await expect(page.getByRole('alert')).toContainText(/key/iu);
  await goTo(page, 'Connections');
  await page.getByRole('button', { name: 'Sync log' }).click();
  const log = page.getByRole('dialog');
  await expect(log.getByText('Failed', { exact: true })).toBeVisible();
  await expect(log.getByText('Done', { exact: true })).toBeVisible();
  await expect(log.getByText(/key/iu).first()).toBeVisible();
});
