import type { Locator, Page } from '@playwright/test';
import { arraySource } from '../fakes/array-source.ts';
import { newCall, recentCalls } from './recent-calls.ts';
import { addConnection, callRows, expectCalls, grid, syncNow } from './steps.ts';
import { answersFor, expect, test } from './the-account.ts';

const since = (page: Page): Locator => page.getByRole('group', { name: 'Since last sync' });

test('what the last sync brought, changed and no longer found opens as a filter', async ({
  launch,
  account,
}) => {
  const calls = recentCalls(1, 20);
  const provider = await account({ source: arraySource(calls) });
  const { page } = await launch();
  await addConnection(page, answersFor(provider));
  await syncNow(page);
  await expect(since(page).getByRole('button')).toHaveText(['20 new']);

  const [gone] = calls.splice(4, 1);
  const changed = calls[7]!;
  calls[7] = { ...changed, hasRecording: !changed.hasRecording };
  calls.unshift(newCall(changed, 'v1.us.new-1'), newCall(changed, 'v1.us.new-2'));
  await syncNow(page);
  await expect(since(page).getByRole('button')).toHaveText([
    '2 new',
    '1 changed',
    '1 no longer at the provider',
  ]);
  await expectCalls(page, 22);

  await since(page).getByRole('button', { name: '2 new' }).click();
  await expectCalls(page, 2);
  await expect(callRows(page)).toHaveCount(2);

  await since(page)
    .getByRole('button', { name: /no longer/u })
    .click();
  await expect(callRows(page)).toHaveCount(1);
  await expect(callRows(page)).toContainText(gone!.sessionId);
  await expect(callRows(page)).toContainText('No longer at the provider');
  await callRows(page).click();
  const details = page.getByRole('complementary', { name: 'Call details' });
  await expect(details).toContainText('The provider no longer lists this call.');

  await since(page).getByRole('button', { name: 'Show all calls' }).click();
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '23');
  await expect(callRows(page).filter({ hasText: 'No longer at the provider' })).toHaveCount(1);
});

test('a call that changed shows what the provider said before', async ({ launch, account }) => {
  const calls = recentCalls(1, 5);
  const provider = await account({ source: arraySource(calls) });
  const { page } = await launch();
  await addConnection(page, answersFor(provider));
  await syncNow(page);
  await expectCalls(page, 5);
  await expect(page.getByText(/Data as of/u)).toBeVisible();
  const before = calls[2]!;
  calls[2] = { ...before, hasRecording: true, totalDurationInMinutes: 987.5 };
  await syncNow(page);
  await since(page).getByRole('button', { name: '1 changed' }).click();
  // What was on screen stays until the narrowed list is there.
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '2');
  await callRows(page).first().click();
  const details = page.getByRole('complementary', { name: 'Call details' });
  await expect(details).not.toContainText('no longer lists');
  await details.getByRole('tab', { name: 'Raw JSON' }).click();
  await expect(details).toContainText('987.5');
  const versions = details.getByRole('combobox', { name: 'Version' });
  await expect(versions.getByRole('option')).toHaveCount(2);
  await versions.selectOption({ index: 1 });
  await expect(details).not.toContainText('987.5');
  await expect(details).toContainText(before.sessionId);
});

test('a sync that brings nothing says so', async ({ launch, account }) => {
  const provider = await account({ source: arraySource(recentCalls(1, 3)) });
  const { page } = await launch();
  await addConnection(page, answersFor(provider));
  await syncNow(page);
  await expect(since(page)).toContainText('3 new');
  await syncNow(page);
  await expect(since(page)).toContainText('nothing new');
});
