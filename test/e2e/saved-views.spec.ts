import { expect, test } from './app-fixture.ts';
import { columnTexts, expectCalls, grid } from './steps.ts';

test('a view is kept under a name, shown again after a restart, and undone', async ({ launch }) => {
  const first = await launch();
  await first.page.getByRole('button', { name: 'Explore sample calls' }).click();
  await expectCalls(first.page, 5_000, 60_000);
  const filters = first.page.getByRole('group', { name: 'Filters' });
  await first.page.getByRole('searchbox', { name: 'Search calls' }).fill('outcome:busy ');
  await expect(filters.getByRole('button', { name: /^Outcome is Busy$/u })).toBeVisible();
  await filters.getByRole('button', { name: 'Views' }).click();
  const menu = first.page.getByRole('dialog', { name: 'Views' });
  await menu.getByRole('textbox', { name: 'Name of this view' }).fill('Missed');
  await menu.getByRole('button', { name: 'Save view' }).click();
  await expect(menu.getByText('Choose another name')).toBeVisible();
  await menu.getByRole('textbox', { name: 'Name of this view' }).fill('Busy ones');
  await menu.getByRole('button', { name: 'Save view' }).click();
  await expect(menu.getByRole('button', { name: 'Busy ones', exact: true })).toBeVisible();
  await first.close();

  const { page } = await launch({ offline: true });
  const bar = page.getByRole('group', { name: 'Filters' });
  // The list is as it was left.
  await expect(bar.getByRole('button', { name: /^Outcome is Busy$/u })).toBeVisible();
  await bar.getByRole('button', { name: 'Clear all' }).click();
  await expectCalls(page, 5_000);
  await bar.getByRole('button', { name: 'Views' }).click();
  await page.getByRole('button', { name: 'Busy ones', exact: true }).click();
  await expect(bar.getByRole('button', { name: /^Outcome is Busy$/u })).toBeVisible();
  await expect
    .poll(async () => [...new Set(await columnTexts(page, 'outcome'))].join())
    .toBe('Busy');
  await grid(page).getByRole('gridcell').nth(2).click();
  await page.keyboard.press('Control+z');
  await expect(bar.getByRole('button', { name: /^Outcome is Busy$/u })).toHaveCount(0);
  await expectCalls(page, 5_000);
});
