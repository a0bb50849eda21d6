import type { Page } from '@playwright/test';
import { expect, test } from './app-fixture.ts';
import { expectCalls, grid } from './steps.ts';

const headers = async (page: Page): Promise<readonly string[]> => {
  const columns = await grid(page)
    .getByRole('columnheader')
    .evaluateAll((cells) =>
      cells.map((cell) => ({
        title: cell.textContent.trim(),
        at: Number(cell.getAttribute('aria-colindex')),
      })),
    );
  return columns
    .sort((a, b) => a.at - b.at)
    .map(({ title }) => title)
    .filter(Boolean);
};

test('columns are chosen, pinned and moved, kept in a view, undone and reset', async ({
  launch,
}) => {
  const first = await launch();
  const { page } = first;
  await page.getByRole('button', { name: 'Explore sample calls' }).click();
  await expectCalls(page, 5_000, 60_000);
  const all = await headers(page);
  await page.getByRole('button', { name: 'Columns' }).click();
  const panel = page.getByRole('dialog', { name: 'Columns' });
  await panel.getByRole('checkbox', { name: 'Show Billed' }).click();
  await panel.getByRole('checkbox', { name: 'Show Mode' }).click();
  await panel.getByRole('button', { name: 'Pin Outcome' }).click();
  await panel.getByRole('button', { name: 'Move From left' }).click();
  await panel.getByRole('radio', { name: 'Compact' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Columns 2 hidden' })).toBeVisible();
  const arranged = await headers(page);
  expect(arranged.slice(0, 5)).toEqual(['Outcome', 'Initiated', 'Connection', 'Type', 'From']);
  expect(arranged).toHaveLength(all.length - 2);

  await page.getByRole('button', { name: 'Views' }).click();
  const views = page.getByRole('dialog', { name: 'Views' });
  await views.getByRole('textbox', { name: 'Name of this view' }).fill('Short');
  await views.getByRole('button', { name: 'Save view' }).click();
  await expect(views.getByRole('button', { name: 'Short', exact: true })).toBeVisible();
  await views.getByRole('button', { name: 'Reset layout' }).click();
  await expect.poll(() => headers(page)).toEqual(all);
  await page.keyboard.press('Escape');
  await grid(page).getByRole('gridcell').nth(2).click();
  await page.keyboard.press('Control+z');
  await expect.poll(() => headers(page)).toEqual(arranged);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await first.close();

  const again = await launch({ offline: true });
  await expectCalls(again.page, 5_000);
  await again.page.getByRole('button', { name: 'Views' }).click();
  await again.page.getByRole('button', { name: 'Short', exact: true }).click();
  await expect.poll(() => headers(again.page)).toEqual(arranged);
  await expect(again.page.getByRole('button', { name: /^Columns/u })).toContainText('2');
});
