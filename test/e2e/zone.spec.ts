import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, test } from './app-fixture.ts';
import { columnTexts, expectCalls, goTo, openCall } from './steps.ts';

const zone = 'Asia/Kathmandu';
const aheadMs = 5.75 * 3_600_000;

/** A time of the list, as a number that can be compared. */
const clock = (text: string | undefined): number => Date.parse(`${text?.replace(' ', 'T') ?? ''}Z`);

test('one zone is chosen for list, filters, details and files, and stays', async ({
  launch,
  userDataDir,
}) => {
  const saveAs = join(userDataDir, 'calls.csv');
  const first = await launch({ saveAs });
  await first.page.getByRole('button', { name: 'Explore sample calls' }).click();
  await expectCalls(first.page, 5_000, 60_000);
  const before = clock((await columnTexts(first.page, 'initiated'))[0]);
  const computer = await first.page.evaluate(
    () => new Intl.DateTimeFormat().resolvedOptions().timeZone,
  );
  await expect(first.page.getByText(`Times in ${computer}`)).toBeVisible();

  await goTo(first.page, 'Settings');
  await first.page.getByRole('button', { name: /^Time zone System/u }).click();
  await first.page.getByRole('combobox', { name: 'Search time zones' }).fill('kathm');
  await first.page.keyboard.press('Enter');
  await expect(first.page.getByRole('button', { name: `Time zone ${zone}` })).toBeFocused();
  await goTo(first.page, 'Calls');
  await expect(first.page.getByText(`Times in ${zone}`)).toBeVisible();
  const offsetMs = await first.page.evaluate(() => -new Date().getTimezoneOffset() * 60_000);
  await expect
    .poll(async () => clock((await columnTexts(first.page, 'initiated'))[0]) - before)
    .toBe(aheadMs - offsetMs);
  await expect(first.page.getByRole('region', { name: 'Calls over time' })).toContainText(zone);
  const shown = (await columnTexts(first.page, 'initiated'))[0] ?? '';
  await expect(await openCall(first.page, shown)).toContainText(shown);
  await first.page.getByRole('button', { name: 'Filter', exact: true }).click();
  await first.page.getByRole('dialog').getByRole('button', { name: 'Initiated' }).click();
  await expect(first.page.getByText(`Times in ${zone}, UTC+05:45`)).toBeVisible();
  await first.page.keyboard.press('Escape');

  await first.page.getByRole('button', { name: 'Export…' }).click();
  const dialog = first.page.getByRole('dialog', { name: 'Export calls' });
  await expect(dialog).toContainText(`Times in ${zone}`);
  await dialog.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(dialog.getByText(/^5,000 calls written to/u)).toBeVisible();
  const [, row] = parse(await readFile(saveAs, 'utf8'), { bom: true });
  expect(row?.[0]).toBe(`${shown.replace(' ', 'T')}+05:45`);
  await first.close();

  const { page } = await launch({ offline: true });
  await expectCalls(page, 5_000);
  await expect(page.getByText(`Times in ${zone}`)).toBeVisible();
});
