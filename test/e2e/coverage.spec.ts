import type { Locator, Page } from '@playwright/test';
import { withPagination } from '../fakes/cometchat.ts';
import { arraySource } from '../fakes/array-source.ts';
import { recentCalls } from './recent-calls.ts';
import { addConnection, chooseHowFarBack, expectCalls, goTo, syncNow } from './steps.ts';
import { answersFor, expect, test } from './the-account.ts';

const callsADay = 24;

const calendar = (page: Page): Locator => page.getByRole('grid', { name: 'Days of Support app' });

const days = (page: Page, name: RegExp): Locator => calendar(page).getByRole('gridcell', { name });

const never = /never fetched\. Press Enter/u;

/** The same day whatever becomes of it: `3 Nov 2026`. */
const dateOf = async (day: Locator): Promise<RegExp> => {
  const name = (await day.getAttribute('aria-label')) ?? '';
  return new RegExp(`^${name.split(':')[0] ?? ''}:`, 'u');
};

test('a day says what the provider said and what is here, and nothing is missing', async ({
  launch,
  account,
}) => {
  const provider = await account({ source: arraySource(recentCalls(4, callsADay)) });
  const { page } = await launch();
  await addConnection(page, answersFor(provider));
  await goTo(page, 'Coverage');
  await expect(page.getByText('Nothing has been fetched yet.')).toBeVisible();
  await syncNow(page);
  await expect(
    page.getByText(/^All 96 calls from .* to today, \d\d:\d\d are here\.$/u),
  ).toBeVisible();
  await expect(days(page, /provider said 24, we hold 24/u).first()).toBeVisible();
  await expect(days(page, /still to come|we hold/u).first()).toBeVisible();
  await expect(days(page, never)).toHaveCount(0);
});

test('a click on a gap fetches that day and no other', async ({ launch, account }) => {
  const provider = await account({ source: arraySource(recentCalls(20, callsADay)) });
  const { page } = await launch();
  await addConnection(page, answersFor(provider));
  await chooseHowFarBack(page, '5');
  await goTo(page, 'Calls');
  await syncNow(page);
  await expectCalls(page, 5 * callsADay);
  await chooseHowFarBack(page, '15');
  await goTo(page, 'Coverage');
  await expect(page.getByText(/days are missing: \d+ never fetched/u)).toBeVisible();
  const missing = await days(page, never).count();
  const gap = await dateOf(days(page, never).first());
  await days(page, gap).click();
  await expect(days(page, gap)).toHaveAccessibleName(/provider said 24, we hold 24$/u);
  await expect(days(page, never)).toHaveCount(missing - 1);
  await goTo(page, 'Calls');
  await expectCalls(page, 6 * callsADay);
});

test('the calendar is walked with arrow keys, and Enter fetches', async ({ launch, account }) => {
  const provider = await account({ source: arraySource(recentCalls(6, callsADay)) });
  const { page } = await launch();
  await addConnection(page, answersFor(provider));
  await goTo(page, 'Coverage');
  const [row, column] = await days(page, never)
    .first()
    .evaluate((cell: HTMLElement) => [cell.dataset['row'], cell.dataset['column']]);
  await calendar(page).locator('[tabindex="0"]').focus();
  await page.keyboard.press('Control+Home');
  for (let at = 0; at < Number(row); at += 1) await page.keyboard.press('ArrowDown');
  for (let at = 0; at < Number(column); at += 1) await page.keyboard.press('ArrowRight');
  const focused = calendar(page).locator(':focus');
  await expect(focused).toHaveAccessibleName(never);
  const day = await dateOf(focused);
  await page.keyboard.press('Enter');
  await expect(days(page, day)).toHaveAccessibleName(/provider said \d+, we hold \d+/u);
});

test('a month of gaps is fetched at one press', async ({ launch, account }) => {
  const provider = await account({ source: arraySource(recentCalls(40, callsADay)) });
  const { page } = await launch();
  await addConnection(page, answersFor(provider));
  await goTo(page, 'Coverage');
  const ofMonth = calendar(page).getByRole('row').nth(2);
  await expect(ofMonth).toContainText('0 calls');
  await ofMonth.getByRole('button', { name: /^Fetch \d+ days of /u }).click();
  await expect(ofMonth.getByRole('gridcell', { name: never })).toHaveCount(0);
  await expect(ofMonth).not.toContainText(/^\S+ \d+0 calls/u);
  await expect(ofMonth.getByRole('button')).toHaveCount(0);
});

test('windows whose counts never agree are listed with both, and can be read again', async ({
  launch,
  account,
}) => {
  const provider = await account({ source: arraySource(recentCalls(3, callsADay)) });
  const wrong = provider.faults.always(
    withPagination((pagination) => ({ ...pagination, total: 75 })),
  );
  const { page } = await launch();
  await addConnection(page, answersFor(provider));
  await goTo(page, 'Coverage');
  await syncNow(page);
  const table = page.getByRole('table');
  await expect(table.getByRole('row').nth(1)).toContainText('75');
  await expect(table.getByRole('row').nth(1)).toContainText('72');
  await expect(page.getByText(/with counts that differ/u)).toBeVisible();
  wrong();
  await page.getByRole('button', { name: 'Read again' }).click();
  await expect(table).toBeHidden();
  await expect(page.getByText(/^All 72 calls/u)).toBeVisible();
});
