import { arraySource } from '../fakes/array-source.ts';
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

const dayAgo = (days: number): string =>
  new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

test('how far back and of which days a connection is fetched is kept, and what is here already stays', async ({
  launch,
  account,
}) => {
  const provider = await account({ source: arraySource(recentCalls(60, 10)) });
  const { page } = await launch({ env: { TZ: 'UTC' } });
  await addConnection(page, answersFor(provider));
  await goTo(page, 'Connections');
  const dialog = page.getByRole('dialog', { name: 'Sync settings of Support app' });
  const [from, until] = ['Keep calls from', 'Keep calls until'].map((name) =>
    dialog.getByRole('textbox', { name }),
  );
  await page.getByRole('button', { name: 'Sync settings' }).click();
  await from!.fill(dayAgo(11));
  await until!.fill(dayAgo(20));
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByText(`${dayAgo(20)} is before ${dayAgo(11)}`)).toBeVisible();
  await from!.fill(dayAgo(20));
  await until!.fill(dayAgo(11));
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
  await goTo(page, 'Calls');
  await syncNow(page);
  await expectCalls(page, 100);
  await goTo(page, 'Coverage');
  await expect(
    page.getByText(/^All 100 calls from .* Calls after .* are not asked for\.$/u),
  ).toBeVisible();
  await expect(
    page.getByRole('gridcell', { name: /never fetched, not asked for/u }),
  ).not.toHaveCount(0);
  await expect(page.getByRole('gridcell', { name: /never fetched\. Press/u })).toHaveCount(0);

  await goTo(page, 'Connections');
  await page.getByRole('button', { name: 'Sync settings' }).click();
  await expect(from!).toHaveValue(dayAgo(20));
  await expect(until!).toHaveValue(dayAgo(11));
  await from!.fill('');
  await until!.fill('');
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
