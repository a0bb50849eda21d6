import type { Page } from '@playwright/test';

import { expect, test } from './app-fixture.ts';
import { columnTexts, expectCalls, grid } from './steps.ts';

const filters = (page: Page) => page.getByRole('group', { name: 'Filters' });
const box = (page: Page) => page.getByRole('searchbox', { name: 'Search calls' });

const exploreSamples = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Explore sample calls' }).click();
  await expectCalls(page, 5_000, 60_000);
};

const onlyIn = async (page: Page, column: string, word: string): Promise<void> => {
  await expect.poll(async () => [...new Set(await columnTexts(page, column))].join()).toBe(word);
};

test('what is typed turns into chips, and each can be taken away', async ({ launch }) => {
  const { page } = await launch();
  await exploreSamples(page);
  await box(page).fill('outcome:missed -type:video people:>=2 ');
  await expect(filters(page).getByRole('button', { name: /^Outcome is Missed$/u })).toBeVisible();
  await expect(filters(page).getByRole('button', { name: /^Type is not Video$/u })).toBeVisible();
  await expect(
    filters(page).getByRole('button', { name: /^Participants at least 2$/u }),
  ).toBeVisible();
  await expect(box(page)).toHaveValue('');
  await onlyIn(page, 'outcome', 'Missed');
  await onlyIn(page, 'type', 'Audio');
  await filters(page).getByRole('button', { name: 'Remove filter Outcome is Missed' }).click();
  await expect(filters(page).getByRole('button', { name: /^Outcome/u })).toHaveCount(0);
  await filters(page).getByRole('button', { name: 'Clear all' }).click();
  await expectCalls(page, 5_000);
});

test('keys and values are completed with the keyboard', async ({ launch }) => {
  const { page } = await launch();
  await exploreSamples(page);
  await box(page).click();
  await page.keyboard.type('outc');
  await expect(page.getByRole('option', { name: /^outcome:/u })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(box(page)).toHaveValue('outcome:');
  await page.keyboard.type('mis');
  await expect(page.getByRole('option', { name: /^Missed [\d,]+ calls/u })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(box(page)).toHaveAttribute('aria-activedescendant', /.+/u);
  await page.keyboard.press('Enter');
  await expect(filters(page).getByRole('button', { name: /^Outcome is Missed$/u })).toBeVisible();
  await onlyIn(page, 'outcome', 'Missed');
});

test('what cannot be read is said under the box, and leaves the list', async ({ launch }) => {
  const { page } = await launch();
  await exploreSamples(page);
  for (const [typed, sentence] of [
    ['nonsense:1', 'There is no filter “nonsense”'],
    ['after:2025-02-30', 'There is no day 30 in February 2025'],
    ['dur:5m..3m', 'The range is upside down'],
  ] as const) {
    await box(page).fill(typed);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status').filter({ hasText: sentence })).toBeVisible();
    await expect(box(page)).toHaveValue(typed);
    await expectCalls(page, 5_000);
  }
  await filters(page)
    .getByRole('button', { name: /^Filter/u })
    .click();
  await page.getByRole('button', { name: 'Initiated', exact: true }).click();
  const panel = page.getByRole('dialog', { name: 'Initiated' });
  await panel.getByRole('textbox', { name: 'From' }).fill('2025-02-30');
  await panel.getByRole('button', { name: 'Apply' }).click();
  await expect(panel.getByText('There is no day 30 in February 2025')).toBeVisible();
  await expectCalls(page, 5_000);
});

test('a panel shows values with counts, and the same filter in the box and the header', async ({
  launch,
}) => {
  const { page } = await launch();
  await exploreSamples(page);
  await filters(page)
    .getByRole('button', { name: /^Filter/u })
    .click();
  await page.getByRole('button', { name: 'Outcome', exact: true }).click();
  const panel = page.getByRole('dialog', { name: 'Outcome' });
  await panel.getByRole('checkbox', { name: /^Missed [\d,]+$/u }).check();
  await expect(filters(page).getByRole('button', { name: /^Outcome is Missed$/u })).toBeVisible();
  await panel.getByRole('radio', { name: 'is not' }).check();
  await page.keyboard.press('Escape');
  await expect(
    filters(page).getByRole('button', { name: /^Outcome is not Missed$/u }),
  ).toBeVisible();

  await grid(page).getByRole('columnheader', { name: 'Duration' }).hover();
  await page.locator('.ag-header-cell[col-id="duration"] [title="Filter…"]').click();
  const range = page.getByRole('dialog', { name: 'Duration' });
  await range.getByRole('textbox', { name: 'At least' }).fill('5m');
  await range.getByRole('textbox', { name: 'At most' }).fill('3m');
  await range.getByRole('button', { name: 'Apply' }).click();
  await expect(range.getByText('The range is upside down')).toBeVisible();
  await range.getByRole('textbox', { name: 'At most' }).fill('1h');
  await range.getByRole('button', { name: 'Apply' }).click();
  await expect(
    filters(page).getByRole('button', { name: /^Duration 5 min to 1 h$/u }),
  ).toBeVisible();
});
