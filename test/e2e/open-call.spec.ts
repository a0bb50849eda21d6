import { addConnection, callRows, expectCalls, syncNow } from './steps.ts';
import { exactBytes } from '../fakes/unwelcome-replies.ts';
import { answersFor, expect, fixture, test } from './the-account.ts';

test('a call opens beside the list, follows the arrow keys and shows the provider’s own JSON', async ({
  launch,
  account,
}) => {
  const provider = await account();
  const bytes = await fixture('list-calls.json');
  provider.faults.always(exactBytes(bytes));
  const { page } = await launch();
  await addConnection(page, answersFor(provider));
  await syncNow(page);
  await expectCalls(page, 2);

  await callRows(page).first().click();
  const details = page.getByRole('complementary', { name: 'Call details' });
  await expect(details.getByText(/talked for 19 s/u)).toBeVisible();
  await details.getByRole('tab', { name: 'Raw JSON' }).click();
  await expect(details).toContainText('"initiatedAt": 1692368168');

  await callRows(page).first().getByRole('gridcell').nth(2).click();
  await page.keyboard.press('ArrowDown');
  await expect(details).toContainText('"initiatedAt": 1692368113');
});

test('a call that was never listed is looked up by its id', async ({ launch, account }) => {
  const provider = await account({ calls: 1 });
  provider.faults.when(
    ({ path }) => path.startsWith('/v3/calls/'),
    exactBytes(await fixture('get-call.json')),
  );
  const { page } = await launch();
  await addConnection(page, answersFor(provider));
  await page.getByRole('button', { name: 'Look up a call…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Look up a call' });
  await dialog
    .getByRole('textbox', { name: 'Call ID' })
    .fill('v1.eu.2574867aa2e6e417.17158459999d7fa95b1b4faea599f11eb5ecf07611b0b335c3');
  await dialog.getByRole('button', { name: 'Look up' }).click();
  const details = page.getByRole('complementary', { name: 'Call details' });
  await expect(details).toContainText('Iron Man');
  await expect(details).toContainText('Captain America');
  await expect(details).toContainText('initiated');
  await expectCalls(page, 1);
});
