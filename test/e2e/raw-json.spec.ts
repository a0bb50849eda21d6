import AxeBuilder from '@axe-core/playwright';

import { exactBytes } from '../fakes/unwelcome-replies.ts';
import { answersFor, expect, fixture, test } from './the-account.ts';
import { addConnection, callDetails, callRows, expectCalls, syncNow } from './steps.ts';

test('the provider’s JSON is a tree that keys walk, a search goes through and a person copies from', async ({
  launch,
  account,
}) => {
  const provider = await account();
  provider.faults.always(exactBytes(await fixture('list-calls.json')));
  const { page } = await launch();
  await addConnection(page, answersFor(provider));
  await syncNow(page);
  await expectCalls(page, 2);
  await callRows(page).first().click();
  const details = callDetails(page);
  await details.getByRole('tab', { name: 'Raw JSON' }).click();

  const tree = details.getByRole('tree', { name: 'JSON' });
  const chosen = tree.locator('[aria-selected="true"]');
  await tree.focus();
  await expect(chosen).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowLeft');
  await expect(tree.getByRole('treeitem')).toHaveCount(1);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(chosen).toHaveAttribute('aria-level', '2');

  const search = details.getByRole('searchbox', { name: 'Search this JSON' });
  await search.fill('UNANSWERED');
  const count = details.getByRole('search').getByRole('status');
  await expect(count).toHaveText(/^\d+ matches$|^1 match$/u);
  await search.press('Enter');
  await expect(count).toHaveText(/^1 of /u);
  await expect(chosen.locator('mark')).toHaveText('unanswered');
  await expect(details.getByRole('region', { name: 'Chosen value' })).toContainText('unanswered');
  await search.press('Shift+Enter');
  await search.fill('zzqqxx');
  await expect(count).toHaveText('No match');

  await search.fill('initiatedAt');
  await search.press('Enter');
  await details.getByRole('button', { name: 'Copy path' }).click();
  await expect(details.getByRole('status').filter({ hasText: 'Copied' })).toBeAttached();
  await details.getByRole('button', { name: 'Copy value' }).click();
  await details.getByRole('button', { name: 'Copy all' }).click();
  await details.getByRole('button', { name: 'Fold all' }).click();
  await expect(tree.getByText('[…]')).toBeVisible();

  const { violations } = await new AxeBuilder({ page }).include('aside').analyze();
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(grave.map(({ id }) => id)).toEqual([]);
});
