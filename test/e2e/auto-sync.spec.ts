import { arraySource } from '../../src/main/samples/array-source.ts';
import { newCall, recentCalls } from './recent-calls.ts';
import { addConnection, expectCalls, goTo, syncNow } from './steps.ts';
import { answersFor, expect, test } from './the-account.ts';

test('nothing syncs by itself until somebody wants it, and then it does on launch', async ({
  launch,
  account,
}) => {
  const calls = recentCalls(1, 8);
  const provider = await account({ source: arraySource(calls) });
  const first = await launch();
  await addConnection(first.page, answersFor(provider));
  await goTo(first.page, 'Settings');
  const onLaunch = first.page.getByRole('checkbox', { name: 'Sync on launch' });
  await expect(onLaunch).not.toBeChecked();
  await expect(first.page.getByRole('combobox', { name: 'Sync by itself' })).toHaveValue('0');
  await onLaunch.check();
  await first.page.getByRole('combobox', { name: 'Sync by itself' }).selectOption('15');
  await first.close();

  const { page } = await launch();
  await expectCalls(page, 8);
  await expect(page.getByText(/Data as of/u)).toBeVisible();
  await goTo(page, 'Settings');
  await expect(page.getByRole('checkbox', { name: 'Sync on launch' })).toBeChecked();
  await expect(page.getByRole('combobox', { name: 'Sync by itself' })).toHaveValue('15');
});

test('a connection that fails does not keep another from syncing', async ({ launch, account }) => {
  const calls = recentCalls(1, 8);
  const provider = await account({ source: arraySource(calls) });
  const first = await launch();
  await addConnection(first.page, answersFor(provider, { name: 'Refused', apiKey: 'wrong' }));
  await goTo(first.page, 'Connections');
  await addConnection(first.page, answersFor(provider, { name: 'Welcome' }));
  await goTo(first.page, 'Settings');
  await first.page.getByRole('checkbox', { name: 'Sync on launch' }).check();
  await first.close();
  calls.unshift(newCall(calls[0]!, 'v1.us.young'));

  const { page } = await launch();
  await goTo(page, 'Calls');
  await expectCalls(page, 9);
  await expect(page.getByRole('alert')).toContainText('Refused');
});

test('how far back a connection is fetched is kept, and what is here already stays', async ({
  launch,
  account,
}) => {
  const provider = await account({ source: arraySource(recentCalls(60, 10)) });
  const { page } = await launch();
  await addConnection(page, answersFor(provider));
  await goTo(page, 'Connections');
  await page.getByRole('button', { name: 'Sync settings' }).click();
  const dialog = page.getByRole('dialog', { name: 'Sync settings of Support app' });
  await dialog.getByRole('combobox', { name: 'How far back' }).selectOption('30');
  await dialog.getByRole('textbox', { name: 'Hours to read again' }).fill('many');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByText('Enter a whole number of hours')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Hours to read again' }).fill('24');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
  await goTo(page, 'Calls');
  await syncNow(page);
  await expectCalls(page, 300);
});
