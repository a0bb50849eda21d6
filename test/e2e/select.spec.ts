import { addConnection, callRows, expectCalls, grid, syncNow } from './steps.ts';
import { answersFor, expect, test } from './the-account.ts';

test('calls are selected by box, range and all at once, and stay selected through a sort', async ({
  launch,
  account,
}) => {
  const provider = await account({ calls: 640 });
  const { page } = await launch();
  await addConnection(page, answersFor(provider));
  await syncNow(page);
  await expectCalls(page, 640);

  await callRows(page).nth(1).getByRole('checkbox').check();
  await callRows(page)
    .nth(4)
    .getByRole('checkbox')
    .click({ modifiers: ['Shift'] });
  const status = page.getByRole('status');
  await expect(status.filter({ hasText: '4 of 640 calls selected' })).toBeVisible();

  await grid(page).getByRole('columnheader', { name: 'Duration' }).click();
  await expect(status.filter({ hasText: '4 of 640 calls selected' })).toBeVisible();

  await grid(page).getByRole('checkbox', { name: 'Select all calls' }).check();
  await expect(status.filter({ hasText: '640 of 640 calls selected' })).toBeVisible();
  await callRows(page).nth(0).getByRole('checkbox').uncheck();
  await expect(status.filter({ hasText: '639 of 640 calls selected' })).toBeVisible();
});

test('a search narrows the list as one types, and is taken back', async ({ launch, account }) => {
  const provider = await account({ calls: 300 });
  const { page } = await launch();
  await addConnection(page, answersFor(provider));
  await syncNow(page);
  await expectCalls(page, 300);
  const search = page.getByRole('searchbox', { name: 'Search calls' });
  await search.fill('no such person anywhere');
  await expect(page.getByText('No calls match')).toBeVisible();
  await page.getByRole('button', { name: 'Clear search' }).first().click();
  await expectCalls(page, 300);
  await expect(search).toHaveValue('');
});
